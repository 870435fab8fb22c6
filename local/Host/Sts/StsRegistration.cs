using Local.Host.Wire;

namespace Local.Host.Sts;

/// <summary>Adds STS to local mode.</summary>
public static class StsRegistration
{
    public static IServiceCollection AddSts(this IServiceCollection services) => services.AddSingleton<IQueryService, StsEndpoints>();
}
