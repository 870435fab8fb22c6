using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>Adds SNS to local mode.</summary>
public static class SnsRegistration
{
    public static IServiceCollection AddSns(this IServiceCollection services) => services
        .AddSingleton<SnsStore>()
        .AddSingleton<Outbox>()
        .AddSingleton<Publisher>()
        .AddSingleton<IQueryService, SnsEndpoints>()
        .AddSingleton<ITaskTarget, SnsTasks>()
        .AddSingleton<IResourceProvider, TopicProvider>();
}
