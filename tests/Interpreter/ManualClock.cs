namespace Tests.Interpreter;

/// <summary>A clock whose timers fire at once, in the order of their due times, taking the time along; or only when told how time passes.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly PriorityQueue<ManualTimer, DateTimeOffset> _timers = new();
    private DateTimeOffset _now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public bool FiresAtOnce { get; set; } = true;

    /// <summary>Nothing fires before as many timers have been set.</summary>
    public int FiresFrom { get; init; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_timers) return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state);
        if (dueTime == Timeout.InfiniteTimeSpan) return timer;
        lock (_timers)
        {
            Waits.Add(dueTime);
            _timers.Enqueue(timer, _now + dueTime);
        }

        return timer;
    }

    /// <summary>Fires timers until the work is done.</summary>
    public async Task<T> UntilAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            if (FiresAtOnce && IsEnough()) Next(DateTimeOffset.MaxValue)?.Fire();
            await Task.Yield();
        }

        return await work;
    }

    /// <summary>Lets time pass once somebody waits for it.</summary>
    public async Task AdvanceAsync(TimeSpan span, CancellationToken stop)
    {
        while (!IsAwaited())
        {
            stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        var until = GetUtcNow() + span;
        while (Next(until) is { } timer) timer.Fire();
        lock (_timers) _now = until;
    }

    private bool IsEnough()
    {
        lock (_timers) return Waits.Count >= FiresFrom;
    }

    private bool IsAwaited()
    {
        lock (_timers) return _timers.UnorderedItems.Any(item => item.Element.IsAlive);
    }

    private ManualTimer? Next(DateTimeOffset until)
    {
        lock (_timers)
        {
            if (!_timers.TryPeek(out var timer, out var due) || due > until) return null;
            _timers.Dequeue();
            if (timer.IsAlive) _now = due;
            return timer;
        }
    }

    private sealed class ManualTimer(TimerCallback callback, object? state) : ITimer
    {
        public bool IsAlive { get; private set; } = true;

        public void Fire()
        {
            if (IsAlive) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsAlive = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
