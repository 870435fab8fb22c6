using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bench.Load;

/// <summary>Requests at fixed times, whether or not the ones before were answered: a slow answer cannot thin out the load that would show it.</summary>
public sealed class OpenLoop(Func<Task> send)
{
    readonly ConcurrentBag<double> milliseconds = [];
    readonly ConcurrentBag<string> errors = [];

    public static Task<LoadResult> RunAsync(Func<Task> send, double perSecond, TimeSpan during) => new OpenLoop(send).RunAsync(perSecond, during);

    async Task<LoadResult> RunAsync(double perSecond, TimeSpan during)
    {
        var count = (int)(perSecond * during.TotalSeconds);
        var sent = new Task[count];
        var started = Stopwatch.GetTimestamp();
        // A thread of its own keeps the times: the pool's threads are busy with answers.
        await Task.Factory.StartNew(() => Keep(sent, perSecond, started), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAll(sent);
        return new LoadResult([.. milliseconds], [.. errors], Stopwatch.GetElapsedTime(started));
    }

    void Keep(Task[] sent, double perSecond, long started)
    {
        for (var i = 0; i < sent.Length; i++)
        {
            var due = started + (long)(i / perSecond * Stopwatch.Frequency);
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } wait) Thread.Sleep((int)Math.Ceiling(wait.TotalMilliseconds));
            sent[i] = Task.Run(() => SendAsync(due));
        }
    }

    async Task SendAsync(long due)
    {
        try
        {
            await send();
            milliseconds.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or BenchException)
        {
            errors.Add(e.Message);
        }
    }
}
