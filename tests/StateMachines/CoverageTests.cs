namespace Tests.StateMachines;

/// <summary>What no case reaches is named: the cases are complete when all of these lists are empty.</summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task Every_catch_is_taken()
    {
        var taken = new HashSet<string>();
        foreach (var run in await CaseRun.AllAsync())
        {
            foreach (var transition in Transition.Of(run))
            {
                var state = run.Machine.StateByName[transition.State];
                if (transition.CatchTaken(state) is { } index) taken.Add(Catch(run.Machine, transition.State, index));
            }
        }

        All(Catches).Except(taken).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_state_is_visited()
    {
        var visited = (await CaseRun.AllAsync()).SelectMany(run => run.Entered.Select(state => $"{run.Machine} / {state}"));

        All(machine => machine.StateByName.Keys.Select(state => $"{machine} / {state}")).Except(visited).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_branch_of_every_choice_is_taken()
    {
        var taken = new HashSet<string>();
        foreach (var run in await CaseRun.AllAsync())
        {
            foreach (var transition in Transition.Of(run).Where(t => run.Machine.StateByName[t.State]["Choices"] is not null))
                taken.Add(Branch(run.Machine, transition.State, await transition.RuleTakenAsync(run.Machine.StateByName[transition.State])));
        }

        All(Branches).Except(taken).ShouldBeEmpty();
    }

    [Fact]
    public void Every_machine_has_cases_and_every_shared_answer_a_state()
    {
        foreach (var machine in Machine.All) CaseFile.Of(machine.Name).Answers.Keys.Except(machine.StateByName.Keys).ShouldBeEmpty(machine.Name);
    }

    private static IEnumerable<string> All(Func<Machine, IEnumerable<string>> of) => Machine.All.SelectMany(of);

    private static IEnumerable<string> Catches(Machine machine) =>
        machine.StateByName.SelectMany(state => Machine.Entries(state.Value, "Catch").Select((_, index) => Catch(machine, state.Key, index)));

    private static string Catch(Machine machine, string state, int index) =>
        $"{machine} / {state} / Catch[{index}] {string.Join(", ", Machine.Errors(Machine.Entries(machine.StateByName[state], "Catch")[index]))}";

    private static IEnumerable<string> Branches(Machine machine) =>
        machine.StateByName.Where(state => state.Value["Choices"] is not null)
            .SelectMany(state => Enumerable.Range(0, Machine.Entries(state.Value, "Choices").Count + (state.Value["Default"] is null ? 0 : 1)).Select(rule => Branch(machine, state.Key, rule)));

    private static string Branch(Machine machine, string state, int rule) =>
        $"{machine} / {state} / {(rule < Machine.Entries(machine.StateByName[state], "Choices").Count ? $"Choices[{rule}]" : "Default")}";
}
