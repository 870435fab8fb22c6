using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Asl;

namespace Tests.StateMachines;

/// <summary>What every state machine of this repository is.</summary>
public sealed partial class RuleTests
{
    /// <summary>Ends where a step fails, so that a redrive goes on there; the status-change rule reports it. Only its own report is caught.</summary>
    private const string StopsWhereItFails = "score-batch";

    public static TheoryData<string> Machines() => [.. Machine.All.Select(machine => machine.Name)];

    public static TheoryData<string, string> Tasks()
    {
        var all = new TheoryData<string, string>();
        foreach (var machine in Machine.All)
        {
            foreach (var (name, _) in machine.StateByName.Where(state => (string?)state.Value["Type"] == "Task")) all.Add(machine.Name, name);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Is_valid(string machine) => StateMachineDefinition.Validate(Machine.Named(machine).Text).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Machines))]
    public void Is_json_with_placeholders_in_strings_only_and_under_400_lines(string machine)
    {
        var source = Machine.Named(machine).Source;

        Should.NotThrow(() => JsonNode.Parse(source));
        source.Split('\n').Length.ShouldBeLessThanOrEqualTo(400);
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Says_what_it_is_for_and_how_long_it_may_take(string machine)
    {
        var root = Machine.Named(machine).Root;

        var comment = ((string?)root["Comment"]).ShouldNotBeNull();
        comment.ShouldContain("Input:");
        comment.ShouldContain("Output:");
        ((int?)root["TimeoutSeconds"]).ShouldNotBeNull().ShouldBePositive();
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Names_states_in_title_case(string machine) =>
        Machine.Named(machine).StateByName.Keys.Where(name => !TitleCase().IsMatch(name)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Machines))]
    public void Handles_the_failure_of_everything_that_runs_branches(string machine) =>
        Machine.Named(machine).StateByName.Where(state => (string?)state.Value["Type"] is "Map" or "Parallel" && !IsHandled(machine, state.Key)).Select(state => state.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Limits_retries_and_handles_every_task(string machine, string name)
    {
        var task = Machine.Named(machine).StateByName[name];
        var retriers = Machine.Entries(task, "Retry");

        (task["TimeoutSeconds"] ?? task["TimeoutSecondsPath"]).ShouldNotBeNull();
        retriers.ShouldNotBeEmpty();
        retriers.SelectMany(Machine.Errors).ShouldAllBe(error => error != "States.ALL" && error != "States.TaskFailed");
        // A retrier of rate 1 polls for something that ends by itself; all others back off, each at its own time.
        retriers.ShouldAllBe(retrier => (string?)retrier["JitterStrategy"] == "FULL" || (double?)retrier["BackoffRate"] == 1);
        IsHandled(machine, name).ShouldBeTrue("its last Catch must take States.ALL");
    }

    private static bool IsHandled(string machine, string name)
    {
        var state = Machine.Named(machine).StateByName[name];
        return machine == StopsWhereItFails && name != "Report" ? state["Catch"] is null : CatchesAll(state);
    }

    private static bool CatchesAll(JsonObject state) => Machine.Entries(state, "Catch") is [.., var last] && Machine.Errors(last) is ["States.ALL"];

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)*( [A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)*)*$")]
    private static partial Regex TitleCase();
}
