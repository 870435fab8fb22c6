using Local.Host.Storage;

namespace Local.Host;

/// <summary>The clock of local mode: the machine's, and what it was moved on by, also over restarts.</summary>
public sealed class MovableClock : TimeProvider
{
    readonly Database database;
    long offset;

    public MovableClock(Database database)
    {
        this.database = database;
        offset = database.Find<MovedBy>("clock", "moved")?.Ticks ?? 0;
    }

    /// <summary>Raised after each move.</summary>
    public event Action? Moved;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offset));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    public void Move(TimeSpan by)
    {
        database.Put("clock", "moved", new MovedBy(Interlocked.Add(ref offset, by.Ticks)));
        Moved?.Invoke();
    }

    sealed record MovedBy(long Ticks);
}
