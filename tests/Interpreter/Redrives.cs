using Local.Asl;

namespace Tests.Interpreter;

public class Redrives
{
    private const string Task = "'Type':'Task','Resource':'arn:aws:states:::sns:publish'";

    [Fact]
    public async Task A_failed_task_is_scheduled_again_with_the_input_it_had()
    {
        const string Definition = "{'StartAt':'A','States':{'A':{'Type':'Pass','Result':7,'Next':'B'},'B':{" + Task + ",'End':true}}}";
        var failed = await Machine.RunAsync(Definition, "{}", new ScriptedTasks().Fails("B", "Broken"));

        var redriven = await failed.RedriveAsync(Definition);

        redriven.Trace.ShouldBe("ExecutionRedriven TaskScheduled TaskStarted TaskSucceeded TaskStateExited ExecutionSucceeded");
        redriven.Result.ShouldBe(new ExecutionResult(ExecutionStatus.Succeeded, "7"));
        redriven.Events[0].Id.ShouldBe(failed.Events.Count + 1);
        redriven.Events[0].Detail!["redriveCount"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_branches_that_had_not_succeeded_run_again()
    {
        const string Definition = "{'StartAt':'P','States':{'P':{'Type':'Parallel','Branches':["
            + "{'StartAt':'A','States':{'A':{'Type':'Pass','Result':'a','End':true}}},"
            + "{'StartAt':'B','States':{'B':{'Type':'Pass','Next':'C'},'C':{" + Task + ",'End':true}}}],'End':true}}}";
        var failed = await Machine.RunAsync(Definition, "{'i':1}", new ScriptedTasks().Fails("C", "Broken"));

        var redriven = await failed.RedriveAsync(Definition, new ScriptedTasks().Returns("C", "'c'"));

        redriven.Trace.ShouldBe("ExecutionRedriven TaskScheduled TaskStarted TaskSucceeded TaskStateExited ParallelStateSucceeded ParallelStateExited ExecutionSucceeded");
        redriven.Result.Output.ShouldBe("""["a","c"]""");
    }

    [Fact]
    public async Task Only_the_items_that_had_not_succeeded_run_again()
    {
        const string Definition = "{'StartAt':'M','States':{'M':{'Type':'Map','MaxConcurrency':1,'ItemProcessor':{'StartAt':'C','States':{'C':{" + Task + ",'End':true}}},'End':true}}}";
        var tasks = new ScriptedTasks().Returns("C", "10").Fails("C", "Broken");
        var failed = await Machine.RunAsync(Definition, "[1,2,3]", tasks);

        var rerun = new ScriptedTasks();
        var redriven = await failed.RedriveAsync(Definition, rerun);

        rerun.Requests.Select(request => request.Parameters!.ToJsonString()).ShouldBe(["2", "3"]);
        redriven.Result.Output.ShouldBe("[10,2,3]");
    }

    [Fact]
    public async Task A_redriven_execution_can_fail_and_be_redriven_again()
    {
        const string Definition = "{'StartAt':'B','States':{'B':{" + Task + ",'End':true}}}";
        var failed = await Machine.RunAsync(Definition, "{}", new ScriptedTasks().Fails("B", "Broken"));
        var again = await failed.RedriveAsync(Definition, new ScriptedTasks().Fails("B", "Broken"));
        failed.Events.AddRange(again.Events);

        var redriven = await failed.RedriveAsync(Definition);

        redriven.Result.Status.ShouldBe(ExecutionStatus.Succeeded);
        redriven.Events[0].Id.ShouldBe(failed.Events.Count + 1);
    }

    [Fact]
    public async Task A_fail_state_is_entered_again()
    {
        const string Definition = "{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'E'}}}";
        var failed = await Machine.RunAsync(Definition);

        var redriven = await failed.RedriveAsync(Definition);

        redriven.Trace.ShouldBe("ExecutionRedriven FailStateEntered ExecutionFailed");
    }

    [Fact]
    public async Task Variables_are_what_they_were()
    {
        const string Definition = "{'StartAt':'A','States':{'A':{'Type':'Pass','Assign':{'v':[1,2]},'Next':'B'},'B':{" + Task + ",'Parameters':{'x.$':'$v[1]'},'End':true}}}";
        var failed = await Machine.RunAsync(Definition, "{}", new ScriptedTasks().Fails("B", "Broken"));

        var redriven = await failed.RedriveAsync(Definition);

        redriven.Result.Output.ShouldBe("""{"x":2}""");
    }
}
