using Local.Asl.Execution;
using Local.Asl.Json;

namespace Local.Asl.States;

/// <summary>States and where they begin: a machine, a branch or an item processor.</summary>
internal sealed record StateGraph(string StartAt, IReadOnlyDictionary<string, State> States)
{
    public ValueTask<Payload> RunAsync(Branch branch, Payload input) => RunAsync(branch, input, StartAt);

    public async ValueTask<Payload> RunAsync(Branch branch, Payload input, string startAt)
    {
        for (string? name = startAt; name is not null;)
        {
            var state = States[name];
            var visit = branch.Enter(state, input);
            var outcome = await state.RunAsync(visit);
            foreach (var (variable, value) in visit.Assigned ?? []) branch.Variables.Set(variable, value);
            branch.Exit(state, outcome.Output, visit.Assigned);
            (name, input) = (outcome.Next, outcome.Output);
        }

        return input;
    }
}
