using Local.Asl;

namespace Tests.Interpreter;

public class Branches
{
    private const string Call = "'Type':'Task','Resource':'arn:aws:states:::lambda:invoke'";

    [Fact]
    public async Task Branches_get_the_input_and_give_their_outputs_in_order()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'P','States':{'P':{'Type':'Parallel','Parameters':{'v.$':'$.n'},'ResultSelector':{'both.$':'$[*].v'},'ResultPath':'$.r','Branches':["
            + "{'StartAt':'A','States':{'A':{" + Call + ",'End':true}}},{'StartAt':'B','States':{'B':{'Type':'Pass','End':true}}}],'End':true}}}", "{'n':4}");

        machine.Result.Output.ShouldBe("""{"n":4,"r":{"both":[4,4]}}""");
    }

    [Fact]
    public async Task Text_that_no_path_touched_is_handed_on_as_it_came()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'P','States':{'P':{'Type':'Parallel','Branches':[{'StartAt':'B','States':{'B':{'Type':'Pass','End':true}}}],'End':true}}}", "[1, 2.0]");

        machine.Result.Output.ShouldBe("[[1, 2.0]]");
    }

    [Fact]
    public async Task Tasks_side_by_side_are_scheduled_before_any_starts()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'M','States':{'M':{'Type':'Map','ItemProcessor':{'StartAt':'T','States':{'T':{" + Call + ",'End':true}}},'End':true}}}", "[1,2]",
            new ScriptedTasks().Does("T", async (request, _, stop) =>
            {
                if (request.Parameters!.GetValue<int>() == 2) throw new TaskFailure("E", null);
                await Task.Delay(Timeout.Infinite, stop);
                return null;
            }));

        machine.Types.Take(11).ShouldBe(["ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapIterationStarted", "MapIterationStarted",
            "TaskStateEntered", "TaskScheduled", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskStarted"]);
        machine.Previous.Take(11).ShouldBe([0, 0, 2, 3, 3, 4, 6, 5, 8, 7, 9]);
        machine.Types.Skip(12).ShouldBe(["MapIterationAborted", "TaskStateAborted", "MapIterationFailed", "TaskStateAborted", "MapStateFailed", "ExecutionFailed"]);
        machine.Previous.Skip(12).ShouldBe([12, 12, 12, 12, 12, 17]);
    }

    [Theory]
    [InlineData("{'Type':'Fail','Error':'E'}", "ExecutionStarted ParallelStateEntered ParallelStateStarted FailStateEntered ParallelStateStarted FailStateEntered ParallelStateFailed ParallelStateExited SucceedStateEntered SucceedStateExited ExecutionSucceeded")]
    [InlineData("{'Type':'Pass','InputPath':'$.no','End':true}", "ExecutionStarted ParallelStateEntered ParallelStateStarted PassStateEntered ExecutionFailed")]
    public async Task A_failing_branch_can_be_retried_and_caught_but_no_runtime_error(string state, string trace)
    {
        var machine = await Machine.RunAsync(
            $"{{'StartAt':'P','States':{{'P':{{'Type':'Parallel','Branches':[{{'StartAt':'B','States':{{'B':{state}}}}}],'Retry':[{{'ErrorEquals':['States.ALL'],'MaxAttempts':1}}],"
            + "'Catch':[{'ErrorEquals':['States.ALL'],'Next':'Y'}],'End':true},'Y':{'Type':'Succeed'}}}");

        machine.Trace.ShouldBe(trace);
    }

    [Fact]
    public async Task An_item_is_selected_with_its_index_and_value()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'M','States':{'M':{'Type':'Map','ItemsPath':'$.all','ItemSelector':{'i.$':'$$.Map.Item.Index','v.$':'$$.Map.Item.Value','o.$':'$.other'},"
            + "'ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','Parameters':{'in.$':'$','again.$':'$$.Map.Item.Index'},'End':true}}},'End':true}}}", "{'all':['a'],'other':1}");

        machine.Result.Output.ShouldBe("""[{"in":{"v":"a","i":0,"o":1},"again":0}]""");
    }

    [Theory]
    [InlineData("'ItemsPath':'$.no'", "States.ReferencePathConflict", "Unable to apply step \"no\" to input {\"n\":\"x\",\"one\":{\"two\":2}}")]
    [InlineData("'ItemsPath':'$.one.three'", "States.ReferencePathConflict", "Unable to apply step \"three\" to input {\"n\":\"x\",\"one\":{\"two\":2}}")]
    [InlineData("'ItemsPath':'$.n'", "States.Runtime", "Reference path \"$.n\" must point to array.")]
    [InlineData("'ItemsPath':'$$.Execution.Input.n'", "States.Runtime", "Reference path \"$.Execution.Input.n\" must point to array.")]
    [InlineData("'ItemsPath':'$.n','MaxConcurrencyPath':'$.n'", "States.Runtime", "Reference path \"$.n\" must point to array.")]
    public async Task Items_must_be_an_array(string fields, string error, string reason)
    {
        var result = await Machine.OneAsync($"{{'Type':'Map',{fields},'ItemProcessor':{{'StartAt':'P','States':{{'P':{{'Type':'Pass','End':true}}}}}},'End':true}}", "{'n':'x','one':{'two':2}}");

        result.ShouldBe(new ExecutionResult(ExecutionStatus.Failed, null, error, $"An error occurred while executing the state 'X' (entered at the event id #2). {reason}"));
    }

    [Theory]
    [InlineData("'ToleratedFailureCount':1", "[1]", null)]
    [InlineData("'ToleratedFailureCountPath':'$$.Execution.Input[0]'", "[1]", null)]
    [InlineData("'ToleratedFailurePercentage':50", "[1]", null)]
    [InlineData("'ToleratedFailurePercentage':49.9", null, "States.ExceedToleratedFailureThreshold")]
    [InlineData("'ToleratedFailureCount':0", null, "States.ExceedToleratedFailureThreshold")]
    [InlineData("'Comment':''", null, "E")]
    public async Task Items_may_fail_within_the_tolerance(string fields, string? output, string? error)
    {
        var tasks = new ScriptedTasks().Does("T", (request, _, _) =>
            request.Parameters!.GetValue<int>() == 2 ? throw new TaskFailure("E", null) : Task.FromResult(request.Parameters?.DeepClone()));
        var machine = await Machine.RunAsync(
            $"{{'StartAt':'M','States':{{'M':{{'Type':'Map','MaxConcurrency':1,{fields},'ItemProcessor':{{'StartAt':'T','States':{{'T':{{{Call},'End':true}}}}}},'End':true}}}}}}", "[1,2]", tasks);

        machine.Result.Output.ShouldBe(output);
        machine.Result.Error.ShouldBe(error);
    }

    [Theory]
    [InlineData("'many'", "The MaxConcurrencyPath field refers to value \"many\" which is not a valid integer: $.c")]
    [InlineData("{}", "The MaxConcurrencyPath field refers to value \"{}\" which is not a valid integer: $.c")]
    [InlineData("-1", "MaxConcurrency cannot be negative.")]
    public async Task A_concurrency_must_be_a_number(string value, string reason)
    {
        var result = await Machine.OneAsync(
            "{'Type':'Map','ItemsPath':'$.all','MaxConcurrencyPath':'$.c','ItemProcessor':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}},'End':true}", $"{{'all':[],'c':{value}}}");

        result.Cause.ShouldBe($"An error occurred while executing the state 'X' (entered at the event id #2). {reason}");
    }
}
