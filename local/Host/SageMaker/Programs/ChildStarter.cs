using System.Collections.Concurrent;
using System.Diagnostics;

namespace Local.Host.SageMaker.Programs;

/// <summary>Starts all child processes from one thread that lives as long as the host.</summary>
/// <remarks>The kernel sends the parent-death signal when the thread that forked ends, not the process; a pool thread may end at any time.</remarks>
static class ChildStarter
{
    static readonly BlockingCollection<Action> Starts = [];

    static ChildStarter() => new Thread(Work) { IsBackground = true, Name = "child starter" }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or IOException)
            {
                started.SetException(new IOException($"Cannot start {info.FileName} {string.Join(' ', info.ArgumentList)} in {info.WorkingDirectory}: {e.Message}", e));
            }
        });
        return started.Task;
    }

    static void Work()
    {
        foreach (var start in Starts.GetConsumingEnumerable()) start();
    }
}
