using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Monitoring;

/// <summary>Labels arrive, quality is judged, and the policy trains again on what is labelled.</summary>
public sealed class RetrainingFollows(Meadow meadow) : IClassFixture<Meadow>
{
    readonly Stack stack = meadow.Stack;

    [Fact]
    public async Task A_changed_world_is_told_suggested_and_then_trained_on_by_itself()
    {
        await stack.AskAsync(Meadow.Model, "heavy", Meadow.Rows(400, seed: 20));
        await LabelAsync("heavy", Meadow.Rows(400, seed: 20), factor: 1.6);
        var worse = await CheckMailsAsync();
        worse.ShouldContain("Subject: [meadow] quality: xgboost rmse ");
        worse[..worse.IndexOf("What to do", StringComparison.Ordinal)].ShouldNotContain("drift");
        worse.ShouldContain("400 of 400 rows of this check have labels (100 %)");
        worse.ShouldContain("""--payload '{"pipeline":"train-model","model":"meadow"}'""");

        await stack.PutModelAsync(Meadow.Model, Meadow.Yaml(retrain: "retrain: { on_drift: automatic, cooldown: 1h }"));
        await stack.AskAsync(Meadow.Model, "early", Meadow.Rows(400, seed: 21, factor: 1.4));
        (await CheckMailsAsync()).ShouldContain("No training was started: the cool-down of 60 minutes lasts until");

        await stack.MoveClockAsync("PT2H");
        await stack.AskAsync(Meadow.Model, "tall", Meadow.Rows(500, seed: 22, factor: 2));
        var told = await CheckMailsAsync();
        told.ShouldContain("A training was started by the model's policy");
        await TrainedOnLabelledRowsAsync(3000 + 400);

        await stack.AskAsync(Meadow.Model, "again", Meadow.Rows(500, seed: 23, factor: 2.8));
        (await CheckMailsAsync()).ShouldContain("No training was started: no row has got its label since the last training");
        (await stack.ExecutionsAsync()).Count.ShouldBe(2);
    }

    async Task TrainedOnLabelledRowsAsync(int rows)
    {
        string[] executions = [];
        for (var tries = 0; executions.Length < 2 && tries < 300; tries++, await Task.Delay(50)) executions = [.. await stack.ExecutionsAsync()];
        var trained = await stack.EndedAsync(executions[0]);
        trained.Status.ShouldBe(ExecutionStatus.SUCCEEDED, trained.Cause);
        var file = (await stack.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Stack.DataBucket, Prefix = "training/meadow/retrain-" })).S3Objects.ShouldHaveSingleItem();
        using var found = await stack.S3.GetObjectAsync(Stack.DataBucket, file.Key);
        using var reader = new StreamReader(found.ResponseStream);
        (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + rows);
    }

    async Task LabelAsync(string call, IEnumerable<JsonObject> rows, double factor)
    {
        var lines = rows.Select((row, n) => string.Create(CultureInfo.InvariantCulture, $"{call}.{n / 100}-{n % 100},{factor * Meadow.Target(row)}"));
        await stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.DataBucket, Key = $"ground-truth/{Meadow.Model}/{call}.csv", ContentBody = "row_id,weight\n" + string.Join('\n', lines) + "\n" });
    }

    async Task<string> CheckMailsAsync()
    {
        var known = stack.Mails(Meadow.Model).Count;
        var ended = await stack.CheckAsync(Meadow.Model);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        // Long lines are quoted-printable: broken softly.
        return stack.Mails(Meadow.Model)[known].Replace("=\r\n", "", StringComparison.Ordinal);
    }
}
