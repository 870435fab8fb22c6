using System.Text.Json;
using Notify;

namespace Tests.Rules.Notify;

public class BatchMailsTests
{
    private const string Arn = "arn:aws:states:eu-west-1:111122223333:execution:prod-ScoreBatch:cars-20261121100005-ab12c";

    private const string Request = """
        "model":"cars","batch":"20261121100005-ab12c",
        "drop":{"bucket":"data","key":"scoring/cars/november.csv","versionId":"v1","name":"november.csv","copySource":"c","time":"2026-11-21T10:00:05Z","size":1024}
        """;

    private const string Planned = """
        "planned":{"plan":{"places":{"bucket":"artifacts","batch":"cars/batches/20261121100005-ab12c","scored":"s"}}}
        """;

    [Fact]
    public void A_scored_batch_is_told_with_its_summary()
    {
        var mail = Compose($"{Planned},\"summarized\":{{\"summary\":{Summary(rejected: 3, outside: 2)}}}");

        mail.Subject.ShouldBe("[cars] scored: november.csv, 97 rows, 3 rejected");
        mail.Attributes.ShouldBe(new Dictionary<string, string> { ["model"] = "cars", ["outcome"] = "scored", ["pipeline"] = "score-batch" });
        mail.Body.ShouldContain("97 of 100 rows were scored by xgboost (run 20261101100000-00000); 3 were rejected.");
        mail.Body.ShouldContain("2 predictions lie outside of what the target was in training (1 to 9).");
        mail.Body.ShouldContain("Mend them, and drop them in a new file.");
        mail.Body.ShouldContain("""
              rows read                      100
              rows scored                     97
              rows rejected                    3
                not a number in column year    3
            """);
        mail.Body.ShouldContain("estimated cost on AWS  0.25 USD");
        mail.Body.ShouldContain("s3://data/scored/cars/20261121100005-ab12c/november.csv");
        mail.Body.ShouldContain("s3://artifacts/cars/batches/20261121100005-ab12c/");
    }

    [Fact]
    public void A_batch_without_a_blemish_leaves_nothing_to_do()
    {
        var mail = Compose($"\"summarized\":{{\"summary\":{Summary(rejected: 0, outside: 0)}}}");

        mail.Subject.ShouldBe("[cars] scored: november.csv, 97 rows");
        mail.Body.ShouldContain("none was rejected.");
        mail.Body.ShouldContain("Nothing. Fetch the result; its place is below.");
    }

    [Fact]
    public void Many_predictions_beyond_the_training_range_are_a_warning() =>
        Compose($"\"summarized\":{{\"summary\":{Summary(rejected: 0, outside: 50)}}}").Body.ShouldContain("a sign of rows that the model was not trained for");

    [Theory]
    [InlineData("""{"planned":{"plan":{"fault":{"error":"DatasetRejected","cause":"november.csv: nothing is in service yet.\nTrain it."}}}}""", false)]
    [InlineData("""{"preparation":{"report":{"rows":3,"rejected":3,"reasons":{"2 values instead of 3":3},"parts":[],"instances":1,"fault":{"error":"DatasetRejected","cause":"november.csv: nothing is in service yet.\nTrain it."}}}}""", true)]
    public void What_the_plan_or_the_preparation_found_is_refused(string state, bool ofTheFile)
    {
        var mail = Compose(state[1..^1]);

        mail.Subject.ShouldBe("[cars] refused: november.csv: nothing is in service yet");
        mail.Body.ShouldContain("The file was refused: nothing is in service yet.");
        mail.Body.ShouldContain("Nothing was scored.");
        mail.Body.ShouldContain("Train it.");
        mail.Body.Contains("Then drop november.csv again at s3://data/scoring/cars/november.csv.", StringComparison.Ordinal).ShouldBe(ofTheFile);
    }

    [Fact]
    public void A_step_that_failed_is_told_with_the_redrive()
    {
        var cause = """{"TransformJobName":"cars-20261121100005-ab12c-xgb-00","FailureReason":"AlgorithmError: out of memory"}""";
        var mail = Report.Compose(EndedExecutions.Read(StatusChange("FAILED", $",\"error\":\"States.TaskFailed\",\"cause\":{JsonSerializer.Serialize(cause)}")), DateTimeOffset.UnixEpoch);

        mail.Subject.ShouldStartWith("[cars] failed: States.TaskFailed, Job cars-20261121100005-ab12c-xgb-00: AlgorithmError: out of");
        mail.Body.ShouldContain("november.csv was dropped for the model cars; batch 20261121100005-ab12c.");
        mail.Body.ShouldContain("Then continue it where it stopped:");
        mail.Body.ShouldContain($"aws stepfunctions redrive-execution --execution-arn {Arn}");
    }

    [Fact]
    public void A_report_that_could_not_be_sent_says_where_the_result_is() =>
        Report.Compose(EndedExecutions.Read(StatusChange("FAILED", ",\"error\":\"NotificationFailed\",\"cause\":\"no topic\"")), DateTimeOffset.UnixEpoch).Body
            .ShouldContain("what it scored, under scored/cars/20261121100005-ab12c/ of the data bucket, whole where a summary lies");

    [Fact]
    public void A_batch_whose_input_nobody_can_read_is_reported_too() =>
        Outcome.Of(EndedExecutions.Read(StatusChange("FAILED", "", "no JSON"))).Word.ShouldBe("failed");

    private static Mail Compose(string more) =>
        Report.Compose(EndedExecutions.Read(JsonElement.Parse($$"""{"pipeline":"score-batch","execution":"{{Arn}}","started":"2026-11-21T10:00:07Z","state":{ {{Request}},{{more}} } }""")), DateTimeOffset.UnixEpoch);

    private static JsonElement StatusChange(string status, string more, string? input = null) => JsonElement.Parse($$"""
        {"detail-type":"Step Functions Execution Status Change","source":"aws.states","time":"2026-11-21T10:02:00Z",
         "detail":{"executionArn":"{{Arn}}","stateMachineArn":"arn:aws:states:eu-west-1:111122223333:stateMachine:prod-ScoreBatch","status":"{{status}}","startDate":1795255207123,"input":{{JsonSerializer.Serialize(input ?? $"{{{Request}}}")}}{{more}}} }
        """);

    private static string Summary(int rejected, int outside) => $$"""
        {"model":"cars","batch":"20261121100005-ab12c","files":["scored/cars/20261121100005-ab12c/november.csv","scored/cars/20261121100005-ab12c/november.rejected.csv"],"rowsIn":{{97 + rejected}},"scored":97,"rejected":{{rejected}},
         "rejectedReasons":{{(rejected == 0 ? "{}" : $$"""{"not a number in column year":{{rejected}}}""")}},"strategy":"max","predictions":{"mean":5,"standardDeviation":1,"min":0,"max":10},"training":{"mean":5,"standardDeviation":1,"min":1,"max":9},"outsideTraining":{{outside}},
         "models":[{"algorithm":"xgboost","version":"20261101100000-00000","savedModel":"m","predictions":{"mean":5,"standardDeviation":1,"min":0,"max":10} }],"started":"2026-11-21T10:00:07Z","ended":"2026-11-21T10:00:09Z","durationSeconds":2,
         "estimatedCost":{"usd":0.25,"instances":[],"note":"An estimate."} }
        """;
}
