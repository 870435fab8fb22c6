using Local.Asl.Choice;
using Local.Asl.Execution;
using Local.Asl.Templates;

namespace Local.Asl.States;

/// <summary>Goes where the first rule that holds points.</summary>
internal sealed class ChoiceState(StateFacts facts, IReadOnlyList<ChoiceRule> rules, string? otherwise) : State(facts)
{
    public override string Type => "Choice";

    public override ValueTask<Outcome> RunAsync(StateVisit visit)
    {
        var input = Facts.Flow.Enter(visit);
        var scope = new Scope(input, visit);
        var rule = rules.FirstOrDefault(candidate => candidate.Condition.Holds(scope));
        var next = rule?.Next ?? otherwise
            ?? throw visit.Runtime("Failed to transition out of the state. The state does not point to a next state.");
        visit.Assign(rule is null ? Facts.Assign : rule.Assign, input);
        return ValueTask.FromResult(new Outcome(visit.Limited(Facts.Flow.Leave(visit, input), Name), next));
    }
}

/// <summary>An entry of Choices.</summary>
internal sealed record ChoiceRule(Condition Condition, string Next, Template? Assign);
