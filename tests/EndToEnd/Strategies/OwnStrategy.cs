using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Tests.EndToEnd.Batches;

namespace Tests.EndToEnd.Strategies;

/// <summary>A model whose strategy is a function of the team's own, a process of its own: the API and a batch give what it says.</summary>
[Collection("stack")]
public sealed class OwnStrategy(OrchardModel orchard) : IClassFixture<OrchardModel>, IAsyncLifetime
{
    const string Model = "orchard-own";
    readonly Stack stack = orchard.Stack;
    string arn = "";

    public async Task InitializeAsync()
    {
        arn = stack.Declare("own-strategy", Path.Combine(AppContext.BaseDirectory, "Strategies", "own.py"));
        await stack.AnnounceAsync(OrchardModel.Model, Model, arn);
    }

    public Task DisposeAsync() => stack.WithdrawAsync(Model);

    [Fact]
    public async Task A_batch_and_the_API_give_the_functions_value_for_the_same_raw_row()
    {
        var rows = OrchardModel.Rows(1500, seed: 11);

        var batch = await stack.ScoreAsync($"{Model}/own.csv", OrchardModel.Csv(rows));
        var (status, answer) = await stack.PredictAsync(Model, new JsonObject { ["instances"] = new JsonArray([.. rows[..200].Select(Instance)]) });

        batch.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{batch.Error}: {batch.Cause}");
        status.ShouldBe(200, answer.ToJsonString());
        answer["strategy"]!.ToString().ShouldBe(arn);
        string[][] scored = [.. (await stack.ResultsAsync(batch))["own.csv"].TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')[3..6])];
        scored[..200].Select(row => row[0]).ShouldBe(answer["predictions"]!.AsArray().Select(one => one!["value"]!.ToString()));
        // As Python computes: in doubles, from the texts.
        foreach (var row in scored.Select(row => row.Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()))
            ((float)row[0]).ShouldBe((float)((0.75 * Math.Min(row[1], row[2])) + (0.25 * Math.Max(row[1], row[2]))));
        // Two blocks of the batch, and one request.
        new[] { "combines 1000 rows", "combines 500 rows", "combines 200 rows" }.ShouldAllBe(call => stack.LogOf("own-strategy").Contains(call));
    }

    static JsonNode Instance(string row) => row.Split(',') is [var trees, var age, var soil]
        ? new JsonObject { ["trees"] = Number(trees), ["age"] = Number(age), ["soil"] = soil }
        : throw new ArgumentException(row);

    static JsonValue Number(string text) => JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));
}
