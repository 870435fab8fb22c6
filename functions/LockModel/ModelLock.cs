namespace LockModel;

/// <summary>lock.json: the one run of a model that may choose a champion and deploy.</summary>
/// <param name="Owner">The run; its algorithms share the lock.</param>
/// <param name="Expires">From then on anybody may take it; a release sets it to that moment.</param>
public sealed record ModelLock(string Owner, DateTimeOffset Taken, DateTimeOffset Expires)
{
    public bool IsFree(DateTimeOffset now) => Expires <= now;
}
