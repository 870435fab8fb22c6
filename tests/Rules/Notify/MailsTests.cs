using FsCheck;
using FsCheck.Fluent;
using Notify;

namespace Tests.Rules.Notify;

public class MailsTests
{
    private static readonly string[] Headings = ["What happened", "Since when", "What to do", "Numbers", "Places"];

    [Fact]
    public void A_deployed_model_is_told_with_its_numbers()
    {
        var mail = Compose($"{Executions.Preprocessed},\"results\":[{Executions.Result("xgboost", "deployed")}]");

        mail.Subject.ShouldBe("[abalone] deployed: xgboost, test rmse 2.2, threshold 2.6");
        mail.Attributes.ShouldBe(new Dictionary<string, string> { ["model"] = "abalone", ["outcome"] = "deployed", ["pipeline"] = "train-model" });
        mail.Body.ShouldContain("xgboost is in service on endpoint abalone-xgboost");
        mail.Body.ShouldContain("xgboost is in service since 2026-11-21 10:01:00 UTC.");
        mail.Body.ShouldContain("""
              rows read              4177
              rows accepted          4170
              rows rejected             7
                length is no number     7
              numbers missing          12
                height                 12
              rows to train          2919
              rows to validate        626
              rows to test            625

              rmse      outcome  train  validation  test  deviation  threshold
              xgboost  deployed    1.5         2.1   2.2       0.05        2.6
            """);
        mail.Body.ShouldContain("s3://artifacts/abalone/runs/20261121100005-ab12c/rejected/rejected.csv");
        mail.Body.ShouldContain($"aws stepfunctions get-execution-history --reverse-order --execution-arn {Executions.Arn}");
    }

    [Fact]
    public void Two_deployed_models_are_both_in_the_subject() =>
        Compose($"{Executions.Preprocessed},\"results\":[{Executions.Result("xgboost", "deployed")},{Executions.Result("linear-learner", "deployed")}]")
            .Subject.ShouldBe("[abalone] deployed: xgboost and linear-learner, test rmse 2.2 and 2.2, threshold 2.6");

    [Fact]
    public void A_rejected_model_stands_beside_the_champion()
    {
        var mail = Compose($"\"results\":[{Executions.Result("xgboost", "rejected", more: ",\"championRmse\":2.0,\"championRmseDeviation\":0.04,\"championRun\":\"20261101100000-00000\",\"allowed\":2.064,\"difference\":{\"value\":0.2,\"standardError\":0.064},\"meanRmse\":3.2")}]");

        mail.Subject.ShouldBe("[abalone] rejected: xgboost, test rmse 2.2, in service 2");
        mail.Body.ShouldContain("""
              rmse      outcome  train  validation  test  deviation  threshold
              xgboost  rejected    1.5         2.1   2.2       0.05        2.6

              xgboost, same test rows          rmse  deviation  rows                of run
              challenger (new)                  2.2       0.05   625  20261121100005-ab12c
              champion (in service)               2       0.04   625  20261101100000-00000
              training mean for every row       3.2          -   625                     -
              difference, its standard error   +0.2      0.064
              allowed up to                   2.064
            """);
        mail.Body.ShouldContain("Nothing in service was changed.");
        mail.Body.ShouldContain("If the new model should serve all the same, set gate.margin in models/abalone.yaml to 3.2 or more: it is that many standard errors worse.");
        mail.Body.ShouldNotContain("gate.threshold in");
    }

    [Fact]
    public void A_model_that_knows_no_more_than_the_mean_is_told_so()
    {
        var rejected = $"{Executions.Preprocessed},\"results\":[{Executions.Result("xgboost", "rejected", rmse: 3.25)}]";

        Compose(rejected).Body.ShouldContain("Predicting the target's mean for every row would do as well (rmse 3.2)");
        Compose(rejected.Replace("3.25", "2.9", StringComparison.Ordinal)).Body.ShouldNotContain("Predicting the target's mean");
    }

    [Fact]
    public void A_model_that_cannot_be_judged_says_why_and_how_many_rows_it_takes()
    {
        var few = Executions.Result("xgboost", "rejected", more: ",\"unjudged\":\"12 test rows are too few, 30 are needed\"").Replace("\"rows\":625", "\"rows\":12", StringComparison.Ordinal);

        var mail = Compose($"{Executions.Preprocessed.Replace("\"test\":625", "\"test\":12", StringComparison.Ordinal).Replace("\"accepted\":4170", "\"accepted\":80", StringComparison.Ordinal)},\"results\":[{few}]");

        mail.Subject.ShouldBe("[abalone] rejected: xgboost cannot be judged, 12 test rows are too few, 30 are needed");
        mail.Body.ShouldContain("Drop a file with more rows: about 240 rows give enough test rows, or a larger split.test in models/abalone.yaml does.");
        mail.Body.ShouldContain("set gate: { unjudged: accept } in models/abalone.yaml");
        mail.Body.ShouldNotContain("gate.threshold in");
    }

    [Fact]
    public void A_model_that_learned_its_rows_by_heart_is_told_to_be_simpler()
    {
        var rejected = $"{Executions.Preprocessed},\"results\":[{Executions.Result("xgboost", "rejected", rmse: 2.9)}]";

        Compose(rejected).Body.ShouldContain("The model fits its training rows (rmse 1.5) much better than the test rows (2.9): it overfits.");
        Compose(rejected.Replace("\"trainRmse\":1.5", "\"trainRmse\":2.7", StringComparison.Ordinal)).Body.ShouldContain("the model may be too simple or trained too briefly");
    }

    [Fact]
    public void A_model_above_the_threshold_says_so_in_the_subject() =>
        Compose($"\"results\":[{Executions.Result("xgboost", "rejected", rmse: 6.3)}]").Subject.ShouldBe("[abalone] rejected: xgboost, test rmse 6.3 above the threshold of 2.6");

    [Fact]
    public void Refused_data_names_file_column_and_remedy()
    {
        const string Fault = """
            "fault":{"Error":"States.TaskFailed","Cause":"{\"ProcessingJobName\":\"p\",\"ExitMessage\":\"DatasetRejected: november.csv: the target column rings is missing.\\nAdd it to the header.\"}"}
            """;

        var mail = Compose(Fault);

        mail.Subject.ShouldBe("[abalone] refused: november.csv: the target column rings is missing");
        mail.Body.ShouldContain("The file was refused: the target column rings is missing.\n");
        mail.Body.ShouldContain("What to do\n\nAdd it to the header.\nThen drop november.csv again at s3://data/training/abalone/november.csv");
        mail.Body.ShouldContain("None: it ended before a model was trained.");
    }

    [Fact]
    public void A_broken_model_file_has_its_first_fault_in_the_subject()
    {
        var mail = Compose("\"fault\":{\"error\":\"DatasetRejected\",\"cause\":\"models/abalone.yaml cannot be used:\\n- line 3, column 1: gat: unknown key\\nCorrect it.\"}");

        mail.Subject.ShouldBe("[abalone] refused: models/abalone.yaml cannot be used: line 3, column 1: gat: unknown key");
    }

    [Fact]
    public void A_half_failed_run_tells_both()
    {
        var mail = Compose($$$"""
            "results":[{{{Executions.Result("xgboost", "deployed")}}},{"algorithm":"linear-learner","outcome":"failed","fault":{"Error":"EndpointDidNotComeUp","Cause":"Endpoint e ended in status Failed."}}]
            """);

        mail.Subject.ShouldBe("[abalone] failed: xgboost deployed; linear-learner EndpointDidNotComeUp, Endpoint e ended in...");
        mail.Body.ShouldContain("xgboost is in service on endpoint abalone-xgboost");
        mail.Body.ShouldContain("linear-learner failed with EndpointDidNotComeUp: Endpoint e ended in status Failed.");
        mail.Body.ShouldNotContain("redrive-execution");
    }

    [Fact]
    public void A_failed_run_is_started_again_by_its_own_copy_of_the_file() =>
        Compose($"{Executions.Preprocessed},\"results\":[{{\"algorithm\":\"xgboost\",\"outcome\":\"failed\",\"fault\":{{\"Error\":\"X\",\"Cause\":\"Y\"}}}}]").Body
            .ShouldContain("aws s3 cp 's3://artifacts/abalone/runs/20261121100005-ab12c/input/drop.csv' 's3://data/training/abalone/november.csv'");

    [Theory]
    [InlineData("ABORTED", "", "aws stepfunctions redrive-execution --execution-arn ")]
    [InlineData("FAILED", ",\"error\":\"NotificationFailed\",\"cause\":\"no topic\"", "The run came to its end, but its report could not be sent. NotificationFailed: no topic")]
    public void An_execution_without_its_own_report_is_redriven_unless_only_the_report_failed(string status, string more, string said)
    {
        var body = Report.Compose(EndedExecutions.Read(Executions.StatusChange(status, $"{{ {Executions.Request} }}", more)), DateTimeOffset.UnixEpoch).Body;

        body.ShouldContain(said);
        body.Contains("redrive-execution", StringComparison.Ordinal).ShouldBe(status == "ABORTED");
    }

    [Fact]
    public void A_superseded_run_says_that_a_newer_one_serves() =>
        Compose($"\"results\":[{Executions.Result("xgboost", "superseded")}]").Subject.ShouldBe("[abalone] superseded: run 20261121100005-ab12c is older than the one in service");

    [Fact]
    public void A_superseded_run_names_the_newer_one() =>
        Compose("\"results\":[{\"algorithm\":\"xgboost\",\"outcome\":\"superseded\",\"newerRun\":\"20261121110000-fffff\"}]").Body
            .ShouldContain("xgboost was not put into service: run 20261121110000-fffff, of a newer drop, is there already.");

    [Fact]
    public void What_is_not_acted_on_is_told() =>
        Compose($"\"results\":[{Executions.Result("xgboost", "deployed")}]", Executions.Request.Replace("\"warnings\":[]", "\"warnings\":[\"monitor: not built yet.\"]", StringComparison.Ordinal))
            .Body.ShouldContain("Not acted on: monitor: not built yet.");

    [Fact]
    public void An_execution_of_which_nothing_is_known_is_told_all_the_same()
    {
        var mail = Report.Compose(EndedExecutions.Read(Executions.StatusChange("TIMED_OUT", "no JSON")), DateTimeOffset.UnixEpoch);

        mail.Subject.ShouldBe("[unknown] failed: States.Timeout, The execution ran longer than its time limit");
        mail.Attributes.Values.ShouldNotContain(value => value.Length == 0);
    }

    [Theory]
    [InlineData("\"results\":[]")]
    [InlineData("\"fault\":{\"error\":\"X\",\"cause\":\"Y\"}")]
    [InlineData("\"fault\":{\"error\":\"DatasetRejected\",\"cause\":\"Y\"}")]
    public void Every_mail_has_the_headings_in_order(string more)
    {
        var lines = Compose(more).Body.Split('\n');

        lines.Where(line => Headings.Contains(line)).ShouldBe(Headings);
        lines.ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Fact]
    public void Any_subject_keeps_the_rules_of_SNS() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((model, fact) =>
        {
            var subject = MailSubject.From(model.Get, "failed", fact.Get + new string('x', fact.Get.Length * 3));
            return subject.Length < 100 && subject.All(c => c is >= ' ' and < '\x7F') && subject[0] == '[';
        }).QuickCheckThrowOnFailure();

    private static Mail Compose(string more, string request = Executions.Request) =>
        Report.Compose(EndedExecutions.Read(Executions.Reported(more, request)), new DateTimeOffset(2026, 11, 21, 10, 2, 0, TimeSpan.Zero));
}
