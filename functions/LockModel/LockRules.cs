using Contracts;

namespace LockModel;

/// <summary>Who may have a model's lock, and for how long.</summary>
public static class LockRules
{
    public const string Take = "take";
    public const string Keep = "keep";
    public const string Release = "release";

    public const string Deploy = "deploy";
    public const string Monitor = "monitor";

    /// <summary>
    /// Longer than anything between two calls of a run: scoring the champion and evaluating (90 minutes each), or a deployment (3 hours); and than a check.
    /// A run that died with the lock holds up the others for that long; they wait a little longer than this before they give up.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromHours(4);

    /// <summary>Where the lock of a kind lies.</summary>
    public static string Key(LockRequest request) => request.Kind switch
    {
        Deploy => Keys.Lock(request.Model),
        Monitor => Keys.MonitorLock(request.Model),
        _ => throw new ArgumentException($"There is no lock of the kind {request.Kind}; {Deploy} and {Monitor} are known.", nameof(request)),
    };

    /// <param name="ended">A run or check that is known to have ended: a lock that it left behind, because it was killed, is free.</param>
    public static LockDecision Decide(ModelLock? held, LockRequest request, DateTimeOffset now, string? ended = null) => request.Action switch
    {
        Take when held is null || held.IsFree(now) || (held.Owner == ended && held.Owner != request.Run) => new LockDecision.Write(new ModelLock(request.Run, now, now + Lease)),
        Take or Keep when held?.Owner == request.Run => new LockDecision.Write(held with { Expires = now + Lease }),
        Take => new LockDecision.Refuse(held!),
        Keep => new LockDecision.Lost(held),
        Release when held?.Owner == request.Run && !held.IsFree(now) => new LockDecision.Write(held with { Expires = now }),
        Release => new LockDecision.Nothing(),
        _ => throw new ArgumentException($"The action {request.Action} is unknown; take, keep and release are known.", nameof(request)),
    };

    /// <summary>Runs begin with their event's time, so their order is that of their names.</summary>
    public static bool IsNewer(string? inService, string run) => inService is not null && string.CompareOrdinal(inService, run) > 0;
}

/// <summary>What becomes of the lock.</summary>
public abstract record LockDecision
{
    /// <summary>The lock is the run's, or free again, once this is written over what was read.</summary>
    public sealed record Write(ModelLock Lock) : LockDecision;

    /// <summary>There is nothing to do.</summary>
    public sealed record Nothing : LockDecision;

    /// <summary>Another run has it.</summary>
    public sealed record Refuse(ModelLock Held) : LockDecision;

    /// <summary>The run had it once and has it no more.</summary>
    public sealed record Lost(ModelLock? Held) : LockDecision;
}
