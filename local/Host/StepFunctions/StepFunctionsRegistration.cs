using Local.Asl;
using Local.Host.Faults;
using Local.Host.StepFunctions.Integrations;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>Adds Step Functions to local mode.</summary>
public static class StepFunctionsRegistration
{
    public static IServiceCollection AddStepFunctions(this IServiceCollection services) => services
        .AddSingleton<StateMachineStore>()
        .AddSingleton<ExecutionStore>()
        .AddSingleton<StateMachineOperations>()
        .AddSingleton<ExecutionOperations>()
        .AddSingleton<TaskTokens>()
        .AddSingleton<LambdaTasks>()
        .AddSingleton<JobTasks>()
        .AddSingleton<GlueTasks>()
        .AddSingleton<ExecutionTasks>()
        .AddSingleton<ITaskTarget, SfnTarget>()
        .AddSingleton<TaskRunner>()
        .AddSingleton<ITaskRunner>(s => new FaultyTasks(s.GetRequiredService<TaskRunner>(), s.GetRequiredService<FaultStore>()))
        .AddSingleton<ExecutionEvents>()
        .AddSingleton<ExecutionRunner>()
        .AddSingleton<IExecutions>(s => s.GetRequiredService<ExecutionRunner>())
        .AddSingleton<IAfterDeployment>(s => s.GetRequiredService<ExecutionRunner>())
        .AddHostedService(s => s.GetRequiredService<ExecutionRunner>())
        .AddSingleton<StepFunctionsService>()
        .AddSingleton<IJsonService>(s => s.GetRequiredService<StepFunctionsService>())
        .AddSingleton<IResourceProvider, StateMachineProvider>();
}
