using Local.Host.Wire;

namespace Local.Host.Faults;

/// <summary>Adds fault switches to local mode.</summary>
public static class FaultRegistration
{
    public static IServiceCollection AddFaults(this IServiceCollection services) => services
        .AddSingleton<FaultStore>()
        .AddSingleton<WireFaults>()
        .AddSingleton<JobFaults>()
        .AddSingleton<EndpointFaults>()
        .AddSingleton<FunctionStrikes>()
        .AddSingleton<IRestService, FaultEndpoints>();
}
