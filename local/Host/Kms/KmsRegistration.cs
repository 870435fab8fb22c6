using Local.Host.Wire;

namespace Local.Host.Kms;

/// <summary>Adds KMS to local mode.</summary>
public static class KmsRegistration
{
    public static IServiceCollection AddKms(this IServiceCollection services) => services
        .AddSingleton<KmsStore>()
        .AddSingleton<IJsonService, KmsEndpoints>()
        .AddSingleton<IResourceProvider, KeyProvider>();
}
