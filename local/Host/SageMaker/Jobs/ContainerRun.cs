using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>Why a container's run ended.</summary>
public enum RunEnd
{
    Exited,
    Stopped,
    TimedOut,
}

/// <summary>Runs a job's program to its end, its stop, or its time limit.</summary>
public sealed record ContainerRun(ChildStart Start, TimeSpan Limit, Action<string> Line)
{
    // SageMaker gives a container this long between SIGTERM and SIGKILL.
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public async Task<(RunEnd End, int ExitCode)> RunAsync(CancellationToken stop)
    {
        using var child = await ChildProcess.StartAsync(Start, Line);
        using var over = new CancellationTokenSource();
        var waits = await Task.WhenAny(child.Exited, Task.Delay(Timeout.Infinite, stop), LimitAsync(over.Token));
        await over.CancelAsync();
        if (waits == child.Exited) return (RunEnd.Exited, await child.Exited);
        await child.StopAsync(Grace);
        return (stop.IsCancellationRequested ? RunEnd.Stopped : RunEnd.TimedOut, await child.Exited);
    }

    // A timer takes at most 49 days; no job may run longer than 28.
    Task LimitAsync(CancellationToken over) => Task.Delay(Limit, over);
}
