using Local.Host.Wire;

namespace Local.Host.ApplicationAutoScaling;

/// <summary>Adds Application Auto Scaling to local mode.</summary>
public static class ScalingRegistration
{
    public static IServiceCollection AddApplicationAutoScaling(this IServiceCollection services) => services
        .AddSingleton<ScalingStore>()
        .AddSingleton<ScalingEndpoints>()
        .AddSingleton<IJsonService>(s => s.GetRequiredService<ScalingEndpoints>())
        .AddSingleton<ITaskTarget>(s => s.GetRequiredService<ScalingEndpoints>());
}
