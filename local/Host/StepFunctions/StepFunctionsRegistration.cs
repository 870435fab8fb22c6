using Local.Asl;
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
        .AddSingleton<ExecutionTasks>()
        .AddSingleton<ITaskTarget, SfnTarget>()
        .AddSingleton<ITaskRunner, TaskRunner>()
        .AddSingleton<ExecutionEvents>()
        .AddSingleton<ExecutionRunner>()
        .AddSingleton<IExecutions>(s => s.GetRequiredService<ExecutionRunner>())
        .AddSingleton<StepFunctionsService>()
        .AddSingleton<IJsonService>(s => s.GetRequiredService<StepFunctionsService>())
        .AddSingleton<IResourceProvider, StateMachineProvider>();
}
