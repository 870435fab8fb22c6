using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.StepFunctions.Integrations;

namespace Local.Host.Faults;

/// <summary>Strikes tasks of state machines, by state or by the operation they call, before their work begins.</summary>
public sealed class FaultyTasks(ITaskRunner inner, FaultStore store) : ITaskRunner
{
    // How the integrations name a service where policies name it otherwise.
    static readonly Dictionary<string, string> Services = new(StringComparer.OrdinalIgnoreCase) { ["sagemakerruntime"] = "sagemaker", ["sfn"] = "states", ["eventbridge"] = "events", ["applicationautoscaling"] = "application-autoscaling" };

    public void Check(TaskRequest request) => inner.Check(request);

    public async Task<JsonNode?> RunAsync(TaskRequest request, ITaskEvents events, CancellationToken cancellation)
    {
        var fault = Strike(new FaultMatch(State: request.StateName, Machine: (string?)request.Context["StateMachine"]?["Name"])) ?? Strike(new FaultMatch(Operation(request)));
        switch (fault?.Effect)
        {
            case null: break;
            case Effect.WrongResult: return fault.Result!.DeepClone();
            case Effect.Delay: await fault.DelayAsync(cancellation); break;
            case Effect.Timeout: throw new TaskFailure("States.Timeout", null);
            case Effect.Error: throw new TaskFailure(fault.ErrorOr("States.TaskFailed"), fault.MessageOr("A fault switch failed this task."));
            default: throw ServiceErrors.Failure(TaskResource.Parse(request.Resource), WireFaults.Answer(fault, Operation(request)));
        }

        return await inner.RunAsync(request, events, cancellation);
    }

    Fault? Strike(FaultMatch happening) => store.Strike(happening, Effect.Throttle, Effect.Error, Effect.Delay, Effect.WrongResult, Effect.Timeout, Effect.Reject);

    static string Operation(TaskRequest request)
    {
        var resource = TaskResource.Parse(request.Resource);
        return resource.IsFunction ? "lambda:Invoke" : $"{Services.GetValueOrDefault(resource.Service) ?? resource.Service}:{resource.Operation}";
    }
}
