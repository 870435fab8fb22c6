using System.Text.Json.Nodes;
using Local.Asl.Json;
using Local.Asl.States;

namespace Local.Asl.Redrive;

/// <summary>A chain of states as a history tells of it.</summary>
internal sealed class PastChain(PastVisit? around)
{
    private readonly JsonObject _variables = [];
    private PastVisit? _left;
    private string? _output;

    public PastVisit? Current { get; set; }

    public long LastEvent { get; set; }

    /// <summary>Whether the history says that it succeeded; only iterations have such an event.</summary>
    public bool Done { get; set; }

    /// <summary>The nearest chain, from here outwards, whose current state is the one meant.</summary>
    public PastChain Holding(Predicate<PastVisit> meant)
    {
        for (var chain = this; ; chain = chain.Around)
        {
            if (chain.Current is { } visit && meant(visit)) return chain;
        }
    }

    public PastChain Exit(JsonObject detail)
    {
        foreach (var (name, value) in detail["assignedVariables"] as JsonObject ?? []) _variables[name] = JsonText.Parse(value!.GetValue<string>());
        _output = detail["output"]!.GetValue<string>();
        (_left, Current) = (Current, null);
        return this;
    }

    public RedriveBranch Branch(StateGraph graph)
    {
        if (Current is null && _left is { } left && (Done || Next(graph, left) is null)) return new RedriveBranch(_output, null);
        return Current is null && _left is null ? RedriveBranch.NotBegun : new RedriveBranch(null, Point(graph, ""));
    }

    public RedrivePoint Point(StateGraph graph, string input)
    {
        if (Current is { } visit) return new RedrivePoint(visit.State, visit.Input, visit.EnteredEvent, LastEvent, visit.Branches(graph.States[visit.State]), (JsonObject)_variables.DeepClone());
        if (_left is null) return new RedrivePoint(graph.StartAt, input, 0, LastEvent, null, []);
        var next = Next(graph, _left) ?? throw new InvalidOperationException("The execution has no state left to run.");
        // Which rule a Choice took is written in the state it led to; without that the rules are looked at again.
        var again = next == _left.State;
        return new RedrivePoint(next, again ? _left.Input : _output!, 0, LastEvent, null, (JsonObject)_variables.DeepClone());
    }

    private PastChain Around => around?.Chain ?? throw new InvalidOperationException("The history holds an event of a state that it never entered.");

    private static string? Next(StateGraph graph, PastVisit left) =>
        graph.States[left.State] is ChoiceState ? left.State : graph.States[left.State].Facts.Next;
}
