using System.Text.Json.Nodes;
using Local.Asl.History;

namespace Local.Asl.Redrive;

/// <summary>Sorts the events of a history into the chains of states they belong to, by what they follow.</summary>
internal sealed class Past
{
    private readonly Dictionary<long, PastChain> _owners = [];
    private readonly Dictionary<long, PastVisit> _parallels = [];

    public PastChain Root { get; } = new(null);

    public void Read(HistoryEvent e)
    {
        var follows = _owners.GetValueOrDefault(e.PreviousEventId, Root);
        var owner = Apply(e, follows);
        _owners[e.Id] = owner;
        // What is said of a branch from outside is not part of its chain.
        if (!e.Type.EndsWith("Aborted", StringComparison.Ordinal) && e.Type != "MapIterationFailed") owner.LastEvent = e.Id;
    }

    private PastChain Apply(HistoryEvent e, PastChain follows)
    {
        var name = e.Detail?["name"]?.GetValue<string>();
        if (e.Type.EndsWith("StateEntered", StringComparison.Ordinal)) return Entered(e, follows);
        if (e.Type.EndsWith("StateExited", StringComparison.Ordinal)) return follows.Holding(visit => visit.State == name).Exit(e.Detail!);
        switch (e.Type)
        {
            case "ParallelStateStarted": return Forked(e, follows, "Parallel");
            case "MapStateStarted": return Forked(e, follows, "Map");
            case "MapIterationStarted": return follows.Holding(visit => visit.State == name).Current!.Begin(Index(e));
            case "MapIterationSucceeded":
                follows.Done = true;
                return follows;
            case "ParallelStateFailed" or "ParallelStateSucceeded": return follows.Holding(visit => visit.Type == "Parallel");
            case "MapStateFailed" or "MapStateSucceeded": return follows.Holding(visit => visit.Type == "Map");
            default: return e.Type.StartsWith("Execution", StringComparison.Ordinal) ? Root : follows;
        }
    }

    private PastChain Entered(HistoryEvent e, PastChain follows)
    {
        var chain = _parallels.TryGetValue(e.PreviousEventId, out var parallel) ? parallel.Begin(parallel.Chains.Count) : follows;
        chain.Current = new PastVisit(chain, e.Detail!["name"]!.GetValue<string>(), e.Type[..^"StateEntered".Length], e.Detail["input"]!.GetValue<string>(), e.Id);
        return chain;
    }

    private PastChain Forked(HistoryEvent e, PastChain follows, string type)
    {
        var chain = follows.Holding(visit => visit.Type == type);
        chain.Current!.Restart(e.Detail?["length"]?.GetValue<int>() ?? 0);
        if (type == "Parallel") _parallels[e.Id] = chain.Current;
        return chain;
    }

    private static int Index(HistoryEvent e) => e.Detail!["index"]!.GetValue<int>();
}
