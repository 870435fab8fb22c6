using System.Text.Json.Nodes;

namespace Tests.StateMachines;

public sealed class CaseTests
{
    private const string Open = "...";

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var machine in Machine.All)
        {
            foreach (var name in CaseFile.Of(machine.Name).Cases.Keys) all.Add(machine.Name, name);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Goes_as_written(string machine, string name)
    {
        var run = (await CaseRun.AllAsync()).Single(r => r.Machine.Name == machine && r.Name == name);
        var expected = run.Case;

        run.Result.StatusText.ShouldBe(expected.Status, $"{run.Result.Error}: {run.Result.Cause}");
        run.Result.Error.ShouldBe(expected.Error, run.Result.Cause);
        if (expected.Cause is { } cause) run.Result.Cause.ShouldNotBeNull().ShouldContain(cause);
        Path(run).ShouldBe(expected.Path);
        if (expected.Output is { } output) Json.Missing(output, JsonNode.Parse(run.Result.Output!)).ShouldBeNull(run.Result.Output);
        foreach (var (state, asked) in expected.Asks) Json.Missing(asked, run.Requests.Last(r => r.StateName == state).Parameters).ShouldBeNull($"the parameters of {state}");
        foreach (var (state, count) in expected.Attempts) run.Requests.Count(r => r.StateName == state).ShouldBe(count, $"attempts at {state}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Scripts_no_answer_that_is_never_asked_for(string machine, string name)
    {
        var run = (await CaseRun.AllAsync()).Single(r => r.Machine.Name == machine && r.Name == name);

        run.Case.Answers.Keys.Except(run.Requests.Select(r => r.StateName)).ShouldBeEmpty();
    }

    /// <summary>The way taken, with the part cut out that the case leaves open.</summary>
    private static List<string> Path(CaseRun run)
    {
        var own = run.Entered.Where(run.Machine.TopLevel.Contains).ToList();
        var open = run.Case.Path.ToList().IndexOf(Open);
        return open < 0 ? own : [.. own.Take(open), Open, .. own.TakeLast(run.Case.Path.Count - open - 1)];
    }
}
