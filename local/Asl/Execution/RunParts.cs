using Local.Asl.History;
using Local.Asl.Json;

namespace Local.Asl.Execution;

/// <summary>What an execution is given.</summary>
internal sealed record RunParts(
    Payload Input,
    ExecutionContext Context,
    ITaskRunner Tasks,
    IHistory History,
    TimeProvider Clock,
    InterpreterOptions Options,
    TaskScheduler Scheduler,
    long LastEventId = 0);
