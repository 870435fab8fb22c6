using System.Collections.Concurrent;
using System.Diagnostics;

namespace Local.Host.Lambda;

/// <summary>Starts processes that cannot outlive local mode, not even when it is killed.</summary>
public sealed class Children : IDisposable
{
    const string Setpriv = "/usr/bin/setpriv";

    readonly BlockingCollection<(Process Process, TaskCompletionSource Started)> starts = [];

    public Children()
    {
        // The kernel's death signal follows the thread that forked, not the process: one thread that stays must start all children.
        new Thread(Run) { IsBackground = true, Name = "children" }.Start();
    }

    public Task StartAsync(Process process)
    {
        var start = process.StartInfo;
        if (File.Exists(Setpriv))
        {
            string[] wrapped = ["--pdeathsig", "KILL", "--", start.FileName];
            for (var i = wrapped.Length - 1; i >= 0; i--) start.ArgumentList.Insert(0, wrapped[i]);
            start.FileName = Setpriv;
        }

        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        starts.Add((process, started));
        return started.Task;
    }

    public void Dispose() => starts.CompleteAdding();

    void Run()
    {
        foreach (var (process, started) in starts.GetConsumingEnumerable())
        {
            try
            {
                process.Start();
                started.SetResult();
            }
            catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                started.SetException(e);
            }
        }
    }
}
