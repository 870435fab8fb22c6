using System.Text.Json.Nodes;
using Local.Asl;

namespace Tests.Interpreter;

public class Times
{
    private const string Task = "'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken'";

    [Theory]
    [InlineData("'Seconds':90", "00:01:30")]
    [InlineData("'SecondsPath':'$.s'", "00:00:05")]
    [InlineData("'Timestamp':'2026-11-21T10:00:07Z'", "00:00:07")]
    [InlineData("'TimestampPath':'$.t'", "00:00:09.5000000")]
    public async Task A_wait_takes_its_time(string form, string expected)
    {
        var clock = new ManualClock();
        await Machine.RunAsync($"{{'StartAt':'W','States':{{'W':{{'Type':'Wait',{form},'End':true}}}}}}", clock, "{'s':5,'t':'2026-11-21T11:00:09.5+01:00'}");

        clock.Waits.ShouldBe([TimeSpan.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Theory]
    [InlineData("'SecondsPath':'$.none'", "The SecondsPath parameter does not reference an input value: $.none")]
    [InlineData("'SecondsPath':'$.minus'", "The SecondsPath parameter references a negative value: $.minus == -1")]
    [InlineData("'SecondsPath':'$.half'", "The SecondsPath parameter cannot be parsed as a long value: $.half == 1.5")]
    [InlineData("'SecondsPath':'$.long'", "Wait state delay is too long.")]
    [InlineData("'TimestampPath':'$.time'", "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: $.time == 2016-12-05T21:29:29")]
    public async Task A_wait_without_a_time_ends_the_execution(string form, string reason)
    {
        var result = await Machine.OneAsync($"{{'Type':'Wait',{form},'End':true}}", "{'minus':-1,'half':1.5,'long':2147483648,'time':'2016-12-05T21:29:29'}");

        result.Cause.ShouldBe($"An error occurred while executing the state 'X' (entered at the event id #2). {reason}");
    }

    [Fact]
    public async Task Retries_back_off_up_to_the_longest_delay()
    {
        var clock = new ManualClock();
        var machine = await Machine.RunAsync(
            "{'StartAt':'A','States':{'A':{" + Task + ",'Retry':[{'ErrorEquals':['E'],'IntervalSeconds':3,'BackoffRate':2,'MaxAttempts':4,'MaxDelaySeconds':10}],'End':true}}}",
            clock, "{}", new ScriptedTasks().Fails("A", "E"));

        clock.Waits.Select(wait => wait.TotalSeconds).ShouldBe([3, 6, 10, 10]);
        machine.Result.Error.ShouldBe("E");
    }

    [Theory]
    [InlineData("'TimeoutSeconds':30", 30)]
    [InlineData("'TimeoutSecondsPath':'$.limit'", 20)]
    [InlineData("'TimeoutSeconds':30,'HeartbeatSeconds':4", 4)]
    public async Task A_task_that_takes_too_long_times_out(string limits, int seconds)
    {
        var clock = new ManualClock();
        var machine = await Machine.RunAsync("{'StartAt':'A','States':{'A':{" + Task + $",{limits},'End':true}}}}}}", clock, "{'limit':20}", new ScriptedTasks().Hangs("A"));

        machine.Result.ShouldBe(new ExecutionResult(ExecutionStatus.Failed, null, "States.Timeout"));
        machine.Event("TaskTimedOut").Detail!.ToJsonString().ShouldBe("""{"resourceType":"sqs","resource":"sendMessage.waitForTaskToken","error":"States.Timeout"}""");
        (machine.Event("TaskTimedOut").Timestamp - machine.Event("TaskStarted").Timestamp).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("States.Timeout", true)]
    [InlineData("States.HeartbeatTimeout", true)]
    [InlineData("States.ALL", true)]
    [InlineData("States.TaskFailed", false)]
    public async Task A_missed_heartbeat_is_a_timeout_by_either_name(string name, bool caught)
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'A','States':{'A':{" + Task + $",'TimeoutSeconds':30,'HeartbeatSeconds':4,'Catch':[{{'ErrorEquals':['{name}'],'Next':'B'}}],'End':true}},'B':{{'Type':'Succeed'}}}}}}",
            new ManualClock(), "{}", new ScriptedTasks().Hangs("A"));

        machine.Result.Output.ShouldBe(caught ? """{"Error":"States.Timeout","Cause":""}""" : null);
    }

    [Fact]
    public async Task Heartbeats_keep_a_task_alive()
    {
        var clock = new ManualClock();
        var tasks = new ScriptedTasks().Does("A", async (_, events, stop) =>
        {
            for (var beat = 0; beat < 5; beat++)
            {
                events.Heartbeat();
                await clock.AdvanceAsync(TimeSpan.FromSeconds(3), stop);
            }

            return JsonValue.Create("done");
        });

        clock.FiresAtOnce = false;
        var machine = await Machine.RunAsync("{'StartAt':'A','States':{'A':{" + Task + ",'TimeoutSeconds':60,'HeartbeatSeconds':4,'End':true}}}", clock, "{}", tasks);

        machine.Result.Output.ShouldBe("\"done\"");
    }

    [Fact]
    public async Task Tasks_that_time_out_together_are_all_recorded()
    {
        var machine = await Machine.RunAsync(
            "{'StartAt':'M','States':{'M':{'Type':'Map','ItemProcessor':{'StartAt':'A','States':{'A':{" + Task + ",'TimeoutSeconds':5,'End':true}}},'End':true}}}",
            new ManualClock { FiresFrom = 3 }, "[1,2,3]", new ScriptedTasks().Hangs("A"));

        machine.Types.Count(type => type == "TaskTimedOut").ShouldBe(3);
        machine.Types.Count(type => type == "TaskStateAborted").ShouldBe(3);
        machine.Types.Count(type => type == "MapIterationAborted").ShouldBe(2);
    }

    [Fact]
    public async Task A_machine_that_takes_too_long_times_out()
    {
        var machine = await Machine.RunAsync("{'TimeoutSeconds':2,'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':3,'End':true}}}", new ManualClock());

        machine.Trace.ShouldBe("ExecutionStarted WaitStateEntered ExecutionTimedOut");
        machine.Previous.Last().ShouldBe(0);
        machine.Event("ExecutionTimedOut").Detail!.ToJsonString().ShouldBe("""{"error":"States.Timeout"}""");
        machine.Result.ShouldBe(new ExecutionResult(ExecutionStatus.TimedOut));
    }
}
