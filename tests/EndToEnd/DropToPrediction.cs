using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.SageMaker.Model;
using Amazon.StepFunctions;

namespace Tests.EndToEnd;

[Collection("stack")]
public sealed class DropToPrediction(SharedStack shared)
{
    readonly Stack stack = shared.Stack;

    [Fact]
    public async Task A_dropped_file_becomes_a_prediction_that_equals_the_batch_transforms()
    {
        var csv = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "local/samples/used-cars.csv"));

        var ended = await stack.DropAsync("used-car-price", "cars with + and ü.csv", csv);

        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        var run = ended.Name["used-car-price-".Length..];
        (await stack.MailsAsync("used-car-price")).ShouldHaveSingleItem().ShouldContain("[used-car-price] deployed: xgboost and linear-learner, test rmse ");
        await EveryTestRowIsAnsweredAsItWasScored(run);
    }

    async Task EveryTestRowIsAnsweredAsItWasScored(string run)
    {
        var names = JsonNode.Parse(await stack.TextAsync($"used-car-price/runs/{run}/features/features.json"))!["features"]!.AsArray();
        var rows = (await stack.TextAsync($"used-car-price/runs/{run}/test/test.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..200];
        float[][] scored = [await ScoredAsync(run, "xgboost"), await ScoredAsync(run, "linear-learner")];
        var instances = new JsonArray([.. rows.Select(r => Instance(r.TrimEnd('\r').Split(','), names))]);

        var (status, answer) = await stack.PredictAsync("used-car-price", new JsonObject { ["instances"] = instances, ["inferenceId"] = "check" });

        status.ShouldBe(200);
        answer["degraded"]!.GetValue<bool>().ShouldBeFalse();
        var predictions = answer["predictions"]!.AsArray();
        predictions.Count.ShouldBe(rows.Length);
        predictions[7]!["id"]!.GetValue<string>().ShouldBe("check-7");
        for (var i = 0; i < rows.Length; i++)
            BitConverter.SingleToInt32Bits((float)predictions[i]!["value"]!.GetValue<double>()).ShouldBe(BitConverter.SingleToInt32Bits(Math.Max(scored[0][i], scored[1][i])), rows[i]);
        Enumerable.Range(0, rows.Length).Count(i => scored[0][i] < scored[1][i]).ShouldBeInRange(20, 180);
    }

    async Task<float[]> ScoredAsync(string run, string algorithm)
    {
        var lines = (await stack.TextAsync($"used-car-price/runs/{run}/{algorithm}/scored/challenger/test.csv.out")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => float.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture))];
    }

    [Fact]
    public async Task An_algorithm_below_the_gate_does_not_hold_up_the_other()
    {
        await stack.PutModelAsync("saddle", Yaml("saddle", "y").Replace("gate: { threshold: 100 }", "  linear-learner: { hyperparameters: { epochs: 5 } }\ngate: { threshold: 10 }", StringComparison.Ordinal));
        var csv = "a,b,y\n" + string.Join("\n", Enumerable.Range(0, 600).Select(i => $"{i % 20},{i % 7},{(i % 20 > 10 == i % 7 > 3 ? 100 : 0)}"));

        var ended = await stack.DropAsync("saddle", "one.csv", csv);

        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        var mail = (await stack.MailsAsync("saddle")).ShouldHaveSingleItem();
        mail.ShouldContain("xgboost is in service");
        mail.ShouldContain("linear-learner was rejected by the gate");
        var (status, answer) = await stack.PredictAsync("saddle", JsonNode.Parse("""{"instances":[{"a":15,"b":6},{"a":15,"b":1}]}""")!);
        status.ShouldBe(200);
        answer["degraded"]!.GetValue<bool>().ShouldBeFalse();
        answer["predictions"]!.AsArray().Select(p => Math.Round(p!["value"]!.GetValue<double>() / 100)).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task A_file_without_the_target_is_refused_in_one_mail_that_names_file_column_and_remedy()
    {
        await stack.PutModelAsync("no-target", Yaml("no-target", "price"));

        var ended = await stack.DropAsync("no-target", "cars.csv", "a,b\n1,2\n3,4\n");

        ended.Status.ShouldBe(ExecutionStatus.FAILED);
        ended.Error.ShouldBe("DatasetRejected");
        var mail = (await stack.MailsAsync("no-target")).ShouldHaveSingleItem();
        mail.ShouldContain("cars.csv");
        mail.ShouldContain("'price'");
        mail.ShouldContain("What to do");
        (await stack.SageMaker.ListTrainingJobsAsync(new ListTrainingJobsRequest { NameContains = "no-target" })).TrainingJobSummaries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_is_added_by_writing_its_file_and_changed_with_the_next_drop()
    {
        await stack.PutModelAsync("plane", Yaml("plane", "y"));
        var csv = "a,b,y\n" + string.Join("\n", Enumerable.Range(0, 400).Select(i => $"{i % 20},{i % 7},{(i % 20 * 3) + (i % 7)}"));

        (await stack.DropAsync("plane", "one.csv", csv)).Status.ShouldBe(ExecutionStatus.SUCCEEDED);
        await stack.PutModelAsync("plane", Yaml("plane", "missing"));
        var second = await stack.DropAsync("plane", "two.csv", csv);

        second.Error.ShouldBe("DatasetRejected");
        second.Cause.ShouldContain("missing");
        var (status, answer) = await stack.PredictAsync("plane", JsonNode.Parse("""{"instances":[{"a":3,"b":2},{"a":"x","b":2}]}""")!);
        status.ShouldBe(400);
        answer.ToJsonString().ShouldContain("/instances/1/a");
    }

    static string Yaml(string model, string target) => $$"""
        model: {{model}}
        target: {{target}}
        features:
          numeric: [a, b]
        algorithms:
          xgboost: { hyperparameters: { num_round: 20, max_depth: 3, eta: 0.3 } }
        gate: { threshold: 100 }
        """;

    static JsonObject Instance(string[] cells, JsonArray features)
    {
        // Target first, then the features in the order of features.json; an empty cell is a missing value.
        var instance = new JsonObject();
        foreach (var (feature, cell) in features.Zip(cells.Skip(1)))
        {
            var name = feature!["name"]!.GetValue<string>();
            var numeric = feature["type"]!.GetValue<string>() == "numeric";
            instance[name] = cell.Length == 0 ? null : numeric ? JsonValue.Create(double.Parse(cell, CultureInfo.InvariantCulture)) : JsonValue.Create(cell);
        }

        return instance;
    }
}
