using Local.Asl.Execution;
using Local.Asl.Json;
using Local.Asl.Redrive;

namespace Local.Asl.States;

/// <summary>States and where they begin: a machine, a branch or an item processor.</summary>
internal sealed record StateGraph(string StartAt, IReadOnlyDictionary<string, State> States)
{
    public ValueTask<Payload> RunAsync(Branch branch, Payload input) => FollowAsync(branch, new Outcome(input, StartAt));

    /// <summary>Goes on where an earlier attempt at the execution ended.</summary>
    public async ValueTask<Payload> ResumeAsync(Branch branch, RedrivePoint point)
    {
        foreach (var (variable, value) in point.Variables) branch.Variables.Set(variable, value);
        var input = Payload.FromText(point.Input);
        // A state that was never entered, or whose entering is its failing, is entered; all others go on.
        var state = States[point.State];
        if (point.EnteredEventId == 0 || state is FailState) return await FollowAsync(branch, new Outcome(input, point.State));
        return await FollowAsync(branch, await PassAsync(branch.Resume(state, input, point)));
    }

    private async ValueTask<Payload> FollowAsync(Branch branch, Outcome outcome)
    {
        while (outcome.Next is { } name) outcome = await PassAsync(branch.Enter(States[name], outcome.Output));
        return outcome.Output;
    }

    private static async ValueTask<Outcome> PassAsync(StateVisit visit)
    {
        var outcome = await visit.State.RunAsync(visit);
        foreach (var (variable, value) in visit.Assigned ?? []) visit.Variables.Set(variable, value);
        visit.Branch.Exit(visit.State, outcome.Output, visit.Assigned);
        return outcome;
    }
}
