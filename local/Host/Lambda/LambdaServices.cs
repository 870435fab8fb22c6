using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>Registers Lambda: the functions, their processes' Runtime API and the API that callers use.</summary>
public static class LambdaServices
{
    public static IServiceCollection AddLambda(this IServiceCollection services) => services
        .AddSingleton<Children>()
        .AddSingleton<FunctionHost>()
        .AddSingleton(s => new DeadLetterOffice(s, Console.Error))
        .AddSingleton<AsyncEvents>()
        .AddSingleton<Functions>()
        .AddSingleton<IFunctions>(s => s.GetRequiredService<Functions>())
        .AddSingleton<IResourceProvider>(s => s.GetRequiredService<Functions>())
        .AddSingleton<IAfterDeployment>(s => s.GetRequiredService<Functions>())
        .AddHostedService<FunctionsEnd>()
        .AddSingleton<IRestService, RuntimeApi>()
        .AddSingleton<IRestService, LambdaEndpoints>();
}
