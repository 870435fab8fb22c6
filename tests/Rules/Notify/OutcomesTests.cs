using System.Text.Json;
using Contracts.Training;
using Notify;

namespace Tests.Rules.Notify;

public class OutcomesTests
{
    [Theory]
    [InlineData("deployed", "rejected", "deployed", false)]
    [InlineData("rejected", "rejected", "rejected", false)]
    [InlineData("superseded", "rejected", "rejected", false)]
    [InlineData("superseded", "superseded", "superseded", false)]
    public void The_best_result_is_the_outcome(string first, string second, string outcome, bool failed)
    {
        var reported = Of($"\"results\":[{Executions.Result("xgboost", first)},{Executions.Result("linear-learner", second)}]").ToReported();

        (reported.Outcome, reported.Failed, reported.Error).ShouldBe((outcome, failed, null));
    }

    [Fact]
    public void One_failed_algorithm_fails_the_run_though_the_other_was_deployed()
    {
        var reported = Of($$$"""
            "results":[{{{Executions.Result("xgboost", "deployed")}}},{"algorithm":"linear-learner","outcome":"failed","fault":{"Error":"EndpointDidNotComeUp","Cause":"Endpoint x ended in status Failed."}}]
            """).ToReported();

        reported.ShouldBe(new ReportedOutcome("failed", true, "EndpointDidNotComeUp", "Endpoint x ended in status Failed."));
    }

    [Fact]
    public void What_the_trigger_could_not_accept_is_refused() =>
        Of("\"fault\":{\"error\":\"DatasetRejected\",\"cause\":\"no such model\"}").ToReported().ShouldBe(new ReportedOutcome("refused", true, "DatasetRejected", "no such model"));

    [Fact]
    public void A_run_without_results_did_not_work() => Of("\"results\":[]").ToReported().Error.ShouldBe("NothingTrained");

    [Fact]
    public void A_processing_job_says_in_its_exit_message_that_data_was_refused()
    {
        var fault = Faults.Explain(new Fault("States.TaskFailed", """{"ProcessingJobName":"p-1","ProcessingJobStatus":"Failed","ExitMessage":"DatasetRejected: a.csv: no column rings. Add it.","FailureReason":"AlgorithmError: exit code 1"}"""));

        fault.ShouldBe(new Fault("DatasetRejected", "a.csv: no column rings. Add it."));
    }

    [Theory]
    [InlineData("""{"ProcessingJobName":"p-1","ExitMessage":"out of disk","FailureReason":"AlgorithmError"}""", "States.TaskFailed", "Job p-1: out of disk AlgorithmError")]
    [InlineData("""{"TrainingJobName":"t-1","FailureReason":"ClientError: eta must be below 1"}""", "States.TaskFailed", "Job t-1: ClientError: eta must be below 1")]
    [InlineData("""{"TransformJobName":"x-1"}""", "States.TaskFailed", "Job x-1: ended without a reason.")]
    [InlineData("""{"errorMessage":"s3://b/k does not exist","errorType":"InvalidDataException","stackTrace":["at"]}""", "InvalidDataException", "s3://b/k does not exist")]
    [InlineData("""{"ExecutionArn":"arn:aws:states:r:a:execution:M:n","Status":"FAILED","Error":"Inner","Cause":"deep"}""", "Inner", "deep")]
    [InlineData("""{"ExecutionArn":"arn:aws:states:r:a:execution:M:n","Status":"TIMED_OUT"}""", "States.TaskFailed", "The nested execution n ended TIMED_OUT.")]
    [InlineData("plain words", "States.TaskFailed", "plain words")]
    [InlineData("{ no JSON", "States.TaskFailed", "{ no JSON")]
    [InlineData("", "States.TaskFailed", "No cause was given.")]
    [InlineData("DatasetRejected: too few rows", "DatasetRejected", "too few rows")]
    public void Finds_what_really_went_wrong(string cause, string error, string said) =>
        Faults.Explain(new Fault("States.TaskFailed", cause)).ShouldBe(new Fault(error, said));

    [Fact]
    public void Digs_through_nested_executions()
    {
        var job = """{"TrainingJobName":"t-1","FailureReason":"ClientError: bad"}""";
        var deploy = JsonSerializer.Serialize(new { ExecutionArn = "arn:aws:states:r:a:execution:M:inner", Error = "States.TaskFailed", Cause = job });
        var train = JsonSerializer.Serialize(new { ExecutionArn = "arn:aws:states:r:a:execution:M:outer", Error = "States.TaskFailed", Cause = deploy });

        Faults.Explain(new Fault("States.TaskFailed", train)).Cause.ShouldBe("Job t-1: ClientError: bad");
    }

    [Theory]
    [InlineData("FAILED", ",\"error\":\"Boom\",\"cause\":\"why\"", "Boom", "why")]
    [InlineData("TIMED_OUT", "", "States.Timeout", "longer than its time limit")]
    [InlineData("ABORTED", "", "Aborted", "Somebody stopped")]
    [InlineData("FAILED", "", "Failed", "before it could report")]
    public void A_status_change_tells_for_an_execution_that_could_not(string status, string more, string error, string said)
    {
        var execution = EndedExecutions.Read(Executions.StatusChange(status, $"{{ {Executions.Request} }}", more));
        var reported = Outcome.Of(execution).ToReported();

        (execution.Name, execution.Pipeline, execution.State!.Model, execution.ByItself).ShouldBe(("abalone-20261121100005-ab12c", "train-model", "abalone", false));
        (reported.Outcome, reported.Failed, reported.Error).ShouldBe(("failed", true, error));
        reported.Cause!.ShouldContain(said);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[1,2]")]
    [InlineData("{\"model\":5}")]
    public void An_input_that_nobody_can_read_is_reported_too(string input) =>
        Outcome.Of(EndedExecutions.Read(Executions.StatusChange("FAILED", input))).Word.ShouldBe("failed");

    [Fact]
    public void An_execution_that_another_one_started_is_recognised() =>
        EndedExecutions.Read(Executions.StatusChange("FAILED", $$"""{ {{Executions.Request}},"AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID":"arn:x" }""")).State!.StartedBy.ShouldBe("arn:x");

    [Theory]
    [InlineData(null, true, "deployed", true)]
    [InlineData("sending", true, "deployed", true)]
    [InlineData("sending", false, "deployed", true)]
    [InlineData("sent", true, "deployed", false)]
    [InlineData("sent", false, "failed", false)]
    [InlineData("sent", true, "failed", true)]
    public void Mails_once_per_execution_and_again_after_a_redrive_that_ends_otherwise(string? state, bool byItself, string outcomeNow, bool mails)
    {
        var marker = state is null ? null : new Marker(state, "deployed", DateTimeOffset.UnixEpoch, null);

        Marker.AllowsMail(marker, new EndedExecution("train-model", Executions.Arn, DateTimeOffset.UnixEpoch, null, null, byItself), new Outcome(outcomeNow, null)).ShouldBe(mails);
    }

    [Fact]
    public void Mails_again_when_a_redriven_execution_ends_the_same_way()
    {
        var marker = new Marker("sent", "failed", DateTimeOffset.UnixEpoch, null);
        var redriven = new EndedExecution("train-model", Executions.Arn, DateTimeOffset.UnixEpoch, null, null, ByItself: false) { Redrive = 1 };

        Marker.AllowsMail(marker, redriven, new Outcome("failed", null)).ShouldBeTrue();
    }

    private static Outcome Of(string more) => Outcome.Of(EndedExecutions.Read(Executions.Reported(more)));
}
