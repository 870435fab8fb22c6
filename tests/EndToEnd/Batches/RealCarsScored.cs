using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Batches;

/// <summary>Cars of brands that the model has never seen.</summary>
[Collection("stack")]
public sealed class RealCarsScored(SharedStack shared)
{
    const string Model = "known-brands";
    static readonly string[] Unseen = ["toyota.csv", "skoda.csv"];
    readonly Stack stack = shared.Stack;

    [RealDataFact]
    public async Task All_rows_of_two_brands_that_were_not_trained_on_are_scored()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.RealData!, "used_cars"), "*.csv").Order(StringComparer.Ordinal).ToLookup(file => Unseen.Contains(Path.GetFileName(file)));
        await stack.PutModelAsync(Model, $$"""
            model: {{Model}}
            target: price
            features:
              numeric: [year, mileage, tax, mpg, engineSize]
              categorical: [make, model, transmission, fuelType]
            algorithms:
              xgboost: { hyperparameters: { num_round: 15, max_depth: 5, eta: 0.4 } }
              linear-learner: { hyperparameters: { epochs: 1 } }
            gate: { threshold: 10000 }
            """);
        (await stack.DropFileAsync($"{Model}/known.csv", Pooled(files[false]))).Status.ShouldBe(ExecutionStatus.SUCCEEDED);
        var rows = Pooled(files[true]).TrimEnd().Split('\n');

        var batch = await stack.ScoreAsync($"{Model}/unseen.csv", string.Join('\n', rows) + "\n");

        batch.Status.ShouldBe(ExecutionStatus.SUCCEEDED, batch.Cause);
        var results = await stack.ResultsAsync(batch);
        var scored = results["unseen.csv"].TrimEnd().Split('\n');
        scored.Length.ShouldBe(rows.Length);
        scored.Select(line => string.Join(',', line.Split(',')[..10])).ShouldBe(rows);
        scored.Skip(1).Select(line => float.Parse(line.Split(',')[10], CultureInfo.InvariantCulture)).ShouldAllBe(price => float.IsFinite(price));
        ((long)JsonNode.Parse(results["unseen.summary.json"])!["rejected"]!).ShouldBe(0);
        results["unseen.rejected.csv"].TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    static string Pooled(IEnumerable<string> files)
    {
        var all = files.ToList();
        return string.Join('\n', File.ReadLines(all[0]).Take(1).Concat(all.SelectMany(file => File.ReadLines(file).Skip(1)))) + "\n";
    }
}
