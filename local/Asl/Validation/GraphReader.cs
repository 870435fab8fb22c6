using System.Text.Json.Nodes;
using Local.Asl.States;

namespace Local.Asl.Validation;

/// <summary>Reads StartAt and States, and checks that every state leads somewhere and is led to.</summary>
internal static class GraphReader
{
    public static StateGraph? Read(Fields fields)
    {
        if (!fields.Require("States", "StartAt")) return null;
        var (startAt, states) = (fields.Text("StartAt"), fields.Object("States"));
        if (startAt is null || states is null) return null;
        if (states.Json.Count == 0) fields.Refuse("States", "Value cannot be empty");
        var transitions = new List<Transition> { new(startAt, fields.At("StartAt")) };
        var compiled = new Dictionary<string, State>();
        foreach (var (name, value) in states.Json)
        {
            var at = $"{states.Location}/{name}";
            if (name.Length > 80) fields.Findings.Add("State name must not be longer than 80 characters", at);
            if (value is not JsonObject json) fields.Findings.Add("Expected value of type Object", at);
            else if (StateReader.Read(name, new Fields(json, at, fields.Findings), transitions) is { } state) compiled[name] = state;
        }

        CheckTargets(states, transitions);
        return fields.Findings.HasErrors ? null : new StateGraph(startAt, compiled);
    }

    private static void CheckTargets(Fields states, List<Transition> transitions)
    {
        foreach (var transition in transitions.Where(transition => !states.Has(transition.Target)))
        {
            states.Findings.Add(Diagnostic.MissingTransitionTarget, $"Missing 'Next' target: {transition.Target}", transition.Location);
        }

        var reached = Reached(transitions);
        foreach (var (name, _) in states.Json)
        {
            if (!reached.Contains(name)) states.Findings.Add(Diagnostic.MissingTransitionTarget, $"State \"{name}\" is not reachable.", states.At(name));
        }
    }

    private static HashSet<string> Reached(List<Transition> transitions) => [.. transitions.Select(transition => transition.Target)];
}

/// <summary>A name that must be a state's, and where it is written.</summary>
internal sealed record Transition(string Target, string Location);
