using Local.Host.Wire;

namespace Local.Host.Ssm;

/// <summary>Adds Parameter Store to local mode.</summary>
public static class SsmRegistration
{
    public static IServiceCollection AddSsm(this IServiceCollection services) => services
        .AddSingleton<SsmStore>()
        .AddSingleton<SsmEndpoints>()
        .AddSingleton<IJsonService>(s => s.GetRequiredService<SsmEndpoints>())
        .AddSingleton<ITaskTarget>(s => s.GetRequiredService<SsmEndpoints>())
        .AddSingleton<IResourceProvider, ParameterProvider>();
}
