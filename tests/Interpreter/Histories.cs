using Local.Asl;

namespace Tests.Interpreter;

public class Histories
{
    [Fact]
    public async Task A_chain_follows_itself_and_its_first_state_follows_nothing()
    {
        var machine = await Machine.RunAsync("{'StartAt':'A','States':{'A':{'Type':'Pass','Next':'B'},'B':{'Type':'Succeed'}}}");

        machine.Trace.ShouldBe("ExecutionStarted PassStateEntered PassStateExited SucceedStateEntered SucceedStateExited ExecutionSucceeded");
        machine.Previous.ShouldBe([0, 0, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task A_task_of_a_service_names_service_and_action()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:ssm:putParameter','Parameters':{'Name':'n'},'TimeoutSeconds':9,'End':true}}}");

        machine.Trace.ShouldBe("ExecutionStarted TaskStateEntered TaskScheduled TaskStarted TaskSucceeded TaskStateExited ExecutionSucceeded");
        machine.Event("TaskScheduled").Detail!.ToJsonString().ShouldBe(
            """{"resourceType":"aws-sdk:ssm","resource":"putParameter","region":"us-east-1","parameters":"{\u0022Name\u0022:\u0022n\u0022}","timeoutInSeconds":9}""");
    }

    [Fact]
    public async Task A_retried_task_is_scheduled_again_and_a_caught_one_exits_with_its_error()
    {
        var tasks = new ScriptedTasks().Fails("A", "Busy", "later");
        var machine = await Machine.RunAsync(
            "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'arn:aws:states:::sns:publish','Retry':[{'ErrorEquals':['Busy'],'MaxAttempts':1}]," +
            "'Catch':[{'ErrorEquals':['States.ALL'],'ResultPath':'$.e','Next':'B'}],'End':true},'B':{'Type':'Pass','End':true}}}", "{'i':1}", tasks);

        machine.Trace.ShouldBe("ExecutionStarted TaskStateEntered TaskScheduled TaskStarted TaskFailed TaskScheduled TaskStarted TaskFailed TaskStateExited PassStateEntered PassStateExited ExecutionSucceeded");
        machine.Result.Output.ShouldBe("""{"i":1,"e":{"Error":"Busy","Cause":"later"}}""");
    }

    [Fact]
    public async Task An_item_follows_the_item_before_it_and_the_map_follows_its_last_item()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'M','States':{'M':{'Type':'Map','MaxConcurrency':1,'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},'End':true}}}", "[1,2]");

        machine.Trace.ShouldBe("ExecutionStarted MapStateEntered MapStateStarted MapIterationStarted PassStateEntered PassStateExited MapIterationSucceeded "
            + "MapIterationStarted PassStateEntered PassStateExited MapIterationSucceeded MapStateSucceeded MapStateExited ExecutionSucceeded");
        machine.Previous.ShouldBe([0, 0, 2, 3, 4, 5, 6, 6, 8, 9, 10, 11, 11, 13]);
    }

    [Fact]
    public async Task A_failing_branch_cuts_the_others_and_says_where_they_were()
    {
        var tasks = new ScriptedTasks().Hangs("B").Fails("A", "Broken", "it");
        var machine = await Machine.RunAsync(
            "{'StartAt':'P','States':{'P':{'Type':'Parallel','Branches':[" +
            "{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'arn:aws:states:::sns:publish','End':true}}}," +
            "{'StartAt':'B','States':{'B':{'Type':'Task','Resource':'arn:aws:states:::sns:publish','End':true}}}],'End':true}}}", "{}", tasks);

        machine.Types.TakeLast(4).ShouldBe(["TaskStateAborted", "TaskStateAborted", "ParallelStateFailed", "ExecutionFailed"]);
        machine.Result.ShouldBe(new ExecutionResult(ExecutionStatus.Failed, null, "Broken", "it"));
    }

    [Fact]
    public async Task A_stopped_execution_is_aborted()
    {
        using var stop = new CancellationTokenSource();
        var tasks = new ScriptedTasks().Does("A", async (_, _, cancelled) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancelled);
            return null;
        });
        var machine = await Machine.RunAsync("{'StartAt':'A','States':{'A':{'Type':'Task','Resource':'arn:aws:states:::sns:publish','End':true}}}", "{}", tasks, stop.Token);

        machine.Result.Status.ShouldBe(ExecutionStatus.Aborted);
        machine.Types.Last().ShouldBe("ExecutionAborted");
    }
}
