using Local.Asl;

namespace Tests.Interpreter;

public class Tasks
{
    [Fact]
    public async Task A_token_is_there_when_parameters_are_evaluated()
    {
        var tasks = new ScriptedTasks();
        await Machine.OneAsync("{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken','Parameters':{'Token.$':'$$.Task.Token'},'End':true}", "{}", tasks);

        var request = tasks.Requests.ShouldHaveSingleItem();
        request.TaskToken.ShouldNotBeNullOrEmpty();
        request.Parameters!["Token"]!.GetValue<string>().ShouldBe(request.TaskToken);
    }

    [Fact]
    public async Task A_submission_is_recorded_before_the_end_it_has()
    {
        var tasks = new ScriptedTasks().Does("X", (_, events, _) =>
        {
            events.Submitted(5);
            return Task.FromResult<System.Text.Json.Nodes.JsonNode?>(6);
        });
        var machine = await Machine.RunAsync("{'StartAt':'X','States':{'X':{'Type':'Task','Resource':'arn:aws:states:::glue:startJobRun.sync','End':true}}}", "{}", tasks);

        machine.Trace.ShouldBe("ExecutionStarted TaskStateEntered TaskScheduled TaskStarted TaskSubmitted TaskSucceeded TaskStateExited ExecutionSucceeded");
        machine.Previous.ShouldBe([0, 0, 2, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public async Task A_function_has_events_of_its_own()
    {
        const string Arn = "arn:aws:lambda:us-east-1:111122223333:function:f";
        var machine = await Machine.RunAsync($"{{'StartAt':'X','States':{{'X':{{'Type':'Task','Resource':'{Arn}','TimeoutSeconds':9,'End':true}}}}}}", "[1]");

        machine.Trace.ShouldBe("ExecutionStarted TaskStateEntered LambdaFunctionScheduled LambdaFunctionStarted LambdaFunctionSucceeded TaskStateExited ExecutionSucceeded");
        machine.Event("LambdaFunctionScheduled").Detail!.ToJsonString().ShouldBe(
            "{\"resource\":\"" + Arn + "\",\"input\":\"[1]\",\"inputDetails\":{\"truncated\":false},\"timeoutInSeconds\":9}");
        machine.Event("LambdaFunctionStarted").DetailName.ShouldBeNull();
    }

    [Fact]
    public async Task A_request_the_runner_refuses_ends_the_execution_before_it_is_scheduled()
    {
        var machine = await Machine.RunAsync("{'StartAt':'X','States':{'X':{'Type':'Task','Resource':'arn:aws:states:us-east-1:111122223333:activity:gone','Catch':[{'ErrorEquals':['States.ALL'],'Next':'Y'}],'End':true},'Y':{'Type':'Succeed'}}}",
            "{}", new ScriptedTasks { Refusal = "The activity arn does not exist." });

        machine.Trace.ShouldBe("ExecutionStarted TaskStateEntered ExecutionFailed");
        machine.Result.Error.ShouldBe("States.Runtime");
        machine.Result.Cause!.ShouldEndWith("The activity arn does not exist.");
    }

    [Fact]
    public async Task A_result_that_is_too_large_fails_the_task()
    {
        var tasks = new ScriptedTasks().Does("X", (_, _, _) => Task.FromResult<System.Text.Json.Nodes.JsonNode?>(new string('\u00e9', 131_072)));
        var machine = await Machine.RunAsync("{'StartAt':'X','States':{'X':{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','End':true}}}", "{}", tasks);

        machine.Result.Error.ShouldBe("States.DataLimitExceeded");
        machine.Event("TaskFailed").Detail!["cause"]!.GetValue<string>()
            .ShouldBe("The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.");
    }

    [Fact]
    public async Task Selector_path_and_context_shape_a_result()
    {
        var tasks = new ScriptedTasks().Returns("X", "{'Body':{'n':[1,2]},'Noise':true}");
        var result = await Machine.OneAsync(
            "{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','ResultSelector':{'first.$':'$.Body.n[0]','by.$':'$$.State.Name'},'ResultPath':'$.got','OutputPath':'$.got','End':true}", "{'kept':1}", tasks);

        result.Output.ShouldBe("""{"by":"X","first":1}""");
    }

    [Theory]
    [InlineData("'E'", "E", true)]
    [InlineData("'Other','E'", "E", true)]
    [InlineData("'States.TaskFailed'", "E", true)]
    [InlineData("'States.ALL'", "E", true)]
    [InlineData("'States.ALL'", null, true)]
    [InlineData("'Other'", "E", false)]
    [InlineData("'States.ALL'", "States.Runtime", false)]
    public async Task A_catcher_names_what_it_catches(string names, string? error, bool caught)
    {
        var machine = await Machine.RunAsync(
            $"{{'StartAt':'X','States':{{'X':{{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Catch':[{{'ErrorEquals':[{names}],'Next':'Y'}}],'End':true}},'Y':{{'Type':'Succeed'}}}}}}",
            "{}", new ScriptedTasks().Fails("X", error));

        machine.Result.Status.ShouldBe(caught ? ExecutionStatus.Succeeded : ExecutionStatus.Failed);
    }

    [Fact]
    public async Task The_retry_count_is_in_the_context()
    {
        var tasks = new ScriptedTasks().Fails("X", "E").Fails("X", "E").Does("X", (request, _, _) => Task.FromResult(request.Parameters?.DeepClone()));
        var result = await Machine.OneAsync(
            "{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{'n.$':'$$.State.RetryCount'},'Retry':[{'ErrorEquals':['E']}],'End':true}", "{}", tasks);

        result.Output.ShouldBe("""{"n":2}""");
    }

    [Fact]
    public async Task A_result_path_that_meets_no_object_is_a_conflict()
    {
        var result = await Machine.OneAsync("{'Type':'Pass','Result':1,'ResultPath':'$.r','End':true}", "[1,2]");

        result.Error.ShouldBe("States.ReferencePathConflict");
        result.Cause!.ShouldEndWith("Unable to apply step \"r\" to input [1,2]");
    }
}
