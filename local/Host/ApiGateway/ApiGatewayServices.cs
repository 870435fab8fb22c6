using System.Security.Cryptography;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.ApiGateway;

/// <summary>Registers API Gateway: the addresses that apps call, and its management API.</summary>
public static class ApiGatewayServices
{
    public static IServiceCollection AddApiGateway(this IServiceCollection services) => services
        .AddSingleton(s => new ApiGatewayStore(s.GetRequiredService<Database>(), s.GetRequiredService<TimeProvider>(), NewKeyValue))
        .AddSingleton<IResourceProvider, ApiGatewayResources>()
        .AddSingleton<IRestService, ExecuteApi>()
        .AddSingleton<IRestService, ApiGatewayEndpoints>();

    static string NewKeyValue() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 40);
}
