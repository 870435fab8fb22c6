using Local.Asl.States;

namespace Local.Asl.Redrive;

/// <summary>A stay in a state as a history tells of it, with the branches of its latest attempt.</summary>
internal sealed class PastVisit(PastChain chain, string state, string type, string input, long enteredEvent)
{
    private int? _expected;

    public PastChain Chain => chain;

    public string State => state;

    public string Type => type;

    public string Input => input;

    public long EnteredEvent => enteredEvent;

    public SortedDictionary<int, PastChain> Chains { get; } = [];

    public PastChain Begin(int index) => Chains[index] = new PastChain(this);

    /// <summary>A new attempt begins; a Map state says how many iterations it will have.</summary>
    public void Restart(int expected)
    {
        _expected = expected;
        Chains.Clear();
    }

    /// <summary>Null when the state is no fork, had not forked, or had all its branches succeed and failed on their results.</summary>
    public IReadOnlyList<RedriveBranch>? Branches(State definition)
    {
        if (_expected is null) return null;
        var graphs = definition switch
        {
            ParallelState parallel => parallel.Branches,
            MapState map => Enumerable.Repeat(map.Processor, Chains.Count == 0 ? 0 : Chains.Keys.Max() + 1).ToList(),
            _ => [],
        };
        var branches = graphs.Select((graph, index) => Chains.TryGetValue(index, out var begun) ? begun.Branch(graph) : RedriveBranch.NotBegun).ToList();
        return branches.TrueForAll(branch => branch.Output is not null) && branches.Count >= _expected ? null : branches;
    }
}
