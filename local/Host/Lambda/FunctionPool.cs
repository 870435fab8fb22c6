using System.Collections.Concurrent;

namespace Local.Host.Lambda;

/// <summary>The processes of one function: idle ones are used again, the last used first; each ends after ten idle minutes.</summary>
sealed class FunctionPool(FunctionConfiguration function, FunctionHost host) : IDisposable
{
    /// <summary>How many processes one machine carries of a function that reserves no concurrency; further invocations wait.</summary>
    const int Unreserved = 20;

    static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(10);

    readonly SemaphoreSlim slots = new(function.ReservedConcurrency ?? Unreserved);
    readonly LinkedList<(ExecutionEnvironment Environment, ITimer Expiry)> idle = [];
    readonly ConcurrentDictionary<string, ExecutionEnvironment> all = new();
    readonly FunctionLog log = new(host.LogPath(function.Name));
    bool closed;

    public FunctionConfiguration Function => function;

    /// <summary>True when the concurrency that the template reserves is used up, which throttles synchronous callers.</summary>
    public bool Throttled => host.Strikes.Throttles(function) || (function.ReservedConcurrency is not null && slots.CurrentCount == 0);

    public async Task<FunctionAnswer> RunAsync(Invocation invocation)
    {
        await slots.WaitAsync();
        try
        {
            RefuseWhenClosed();
            if (await host.Strikes.AnswersAsync(function, invocation)) return await invocation.Answer;
            var environment = TakeIdle() ?? await StartAsync(invocation);
            if (environment is null) return await invocation.Answer;
            var answer = await environment.RunAsync(invocation);
            Return(environment);
            // A process that ended because local mode stops has not failed its event.
            if (answer.FunctionError is not null) RefuseWhenClosed();
            return answer;
        }
        finally
        {
            slots.Release();
        }
    }

    public ExecutionEnvironment? Find(string environmentId) => all.GetValueOrDefault(environmentId);

    /// <summary>Ends all processes; who waits for one gets a cancellation instead of an answer.</summary>
    public void Dispose()
    {
        lock (idle) closed = true;
        foreach (var environment in all.Values) environment.Dispose();
        log.Dispose();
    }

    void RefuseWhenClosed()
    {
        lock (idle)
        {
            if (closed) throw new OperationCanceledException($"Local mode is stopping; {function.Name} takes no more events.");
        }
    }

    ExecutionEnvironment? TakeIdle()
    {
        lock (idle)
        {
            while (idle.Last is { Value: var (environment, expiry) })
            {
                idle.RemoveLast();
                expiry.Dispose();
                if (environment.Alive) return environment;
                Remove(environment);
            }
        }

        return null;
    }

    async Task<ExecutionEnvironment?> StartAsync(Invocation invocation)
    {
        try
        {
            var environment = new ExecutionEnvironment(function, log, host.Clock, host.Url);
            all[environment.Id] = environment;
            await environment.StartAsync(host.Children);
            return environment;
        }
        catch (Exception e) when (e is FileNotFoundException or System.ComponentModel.Win32Exception)
        {
            log.Write(e.Message);
            invocation.Fail(FunctionFaults.NoProgram(e.Message));
            return null;
        }
    }

    void Return(ExecutionEnvironment environment)
    {
        lock (idle)
        {
            if (environment.Alive && !closed)
            {
                var expiry = host.Clock.CreateTimer(_ => Expire(environment), null, IdleLimit, System.Threading.Timeout.InfiniteTimeSpan);
                idle.AddLast((environment, expiry));
                return;
            }
        }

        Remove(environment);
    }

    void Expire(ExecutionEnvironment environment)
    {
        lock (idle)
        {
            var node = idle.First;
            while (node is not null && node.Value.Environment != environment) node = node.Next;
            if (node is null) return;
            idle.Remove(node);
        }

        Remove(environment);
    }

    void Remove(ExecutionEnvironment environment)
    {
        all.TryRemove(environment.Id, out _);
        environment.Dispose();
    }
}
