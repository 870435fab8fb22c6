namespace Local.Host;

/// <summary>The clock of local mode: the machine's, moved forward or back by an offset.</summary>
public sealed class MovableClock : TimeProvider
{
    long offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref offset));

    public void Move(TimeSpan by) => Interlocked.Add(ref offset, by.Ticks);
}
