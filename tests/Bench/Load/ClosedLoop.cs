namespace Bench.Load;

/// <summary>A number of clients of which each sends its next request when the one before is answered.</summary>
public static class ClosedLoop
{
    public static Task RunAsync(Func<Task> send, int clients, int requests)
    {
        var left = requests;
        return Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await send();
        })));
    }
}
