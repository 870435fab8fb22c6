using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>The place of one endpoint: the fleet that serves it now, or will as soon as it is up.</summary>
public sealed class EndpointSlot(LogFile log)
{
    TaskCompletionSource<Fleet?> serving = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LogFile Log { get; } = log;

    /// <summary>Cancelled when the endpoint is deleted or the host stops.</summary>
    public CancellationTokenSource Ending { get; } = new();

    public Fleet? Current => serving.Task.IsCompletedSuccessfully ? serving.Task.Result : null;

    /// <summary>The serving fleet; waits while the first one comes up, null when none will.</summary>
    public Task<Fleet?> ServingAsync() => serving.Task;

    /// <summary>Puts a fleet in service, or none, and gives the one that it replaces.</summary>
    public Fleet? Switch(Fleet? to)
    {
        var before = Current;
        if (serving.TrySetResult(to)) return before;
        var next = new TaskCompletionSource<Fleet?>();
        next.SetResult(to);
        serving = next;
        return before;
    }
}
