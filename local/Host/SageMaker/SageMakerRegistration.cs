using Local.Host.Faults;
using Local.Host.SageMaker.Endpoints;
using Local.Host.SageMaker.Jobs;
using Local.Host.SageMaker.Programs;
using Local.Host.SageMaker.Transforms;
using Local.Host.SageMakerRuntime;
using Local.Host.Wire;

namespace Local.Host.SageMaker;

/// <summary>Registers SageMaker and SageMaker Runtime.</summary>
public static class SageMakerRegistration
{
    public static IServiceCollection AddSageMaker(this IServiceCollection services)
    {
        services.AddSingleton<StateChanges>().AddSingleton<SageMakerStore>().AddSingleton<JobPlaces>().AddSingleton<ContainerVariables>();
        services.AddSingleton(s => ImagePrograms.Of(s.GetRequiredService<Settings>()));
        services.AddSingleton<JobRunner>().AddSingleton<TrainingJob>().AddSingleton<ProcessingJob>().AddSingleton<TransformJob>().AddSingleton<ContainerStarter>();
        services.AddSingleton<ISageMakerJobs>(s => s.GetRequiredService<JobRunner>()).AddHostedService(s => s.GetRequiredService<JobRunner>());
        services.AddSingleton<IOperations, ReadOperations>().AddSingleton<IOperations, TrainingJobs>().AddSingleton<IOperations, ProcessingJobs>();
        services.AddSingleton<IOperations, TransformJobs>().AddSingleton<IOperations, Models>().AddSingleton<IOperations, EndpointConfigs>();
        services.AddSingleton<IOperations, Endpoints.Endpoints>();
        services.AddSingleton<SageMakerService>();
        services.AddSingleton<IJsonService>(s => s.GetRequiredService<SageMakerService>()).AddSingleton<ITaskTarget>(s => s.GetRequiredService<SageMakerService>());
        return services.AddRuntime();
    }

    static IServiceCollection AddRuntime(this IServiceCollection services)
    {
        services.AddSingleton<EndpointFleets>().AddHostedService(s => s.GetRequiredService<EndpointFleets>());
        services.AddSingleton<IAfterDeployment>(s => s.GetRequiredService<EndpointFleets>());
        services.AddSingleton(s => new DataCapture(s.GetRequiredService<IObjects>(), Random.Shared, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<DataCapture>>()));
        services.AddHostedService(s => s.GetRequiredService<DataCapture>());
        services.AddSingleton(s => new Invoker(s.GetRequiredService<EndpointFleets>(), s.GetRequiredService<DataCapture>(), s.GetRequiredService<EndpointFaults>(), Random.Shared, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RuntimeService>();
        services.AddSingleton<IRestService>(s => s.GetRequiredService<RuntimeService>()).AddSingleton<ITaskTarget>(s => s.GetRequiredService<RuntimeService>());
        return services;
    }
}
