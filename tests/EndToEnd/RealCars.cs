using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd;

/// <summary>The pipeline on the real data sets, where they are.</summary>
[Collection("stack")]
public sealed class RealCars(SharedStack shared)
{
    readonly Stack stack = shared.Stack;

    [RealDataFact]
    public async Task Pooled_used_cars_are_predicted_within_2500_pounds()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.RealData!, "used_cars"), "*.csv").Order(StringComparer.Ordinal).ToList();
        var pooled = File.ReadLines(files[0]).Take(1).Concat(files.SelectMany(f => File.ReadLines(f).Skip(1)));
        await stack.PutModelAsync("pooled-cars", """
            model: pooled-cars
            target: price
            features:
              numeric: [year, mileage, tax, mpg, engineSize]
              categorical: [make, model, transmission, fuelType]
            algorithms:
              xgboost: { hyperparameters: { num_round: 300, max_depth: 6, eta: 0.2, tree_method: hist } }
            gate: { threshold: 2500 }
            """);

        var ended = await stack.DropAsync("pooled-cars", "pooled.csv", string.Join('\n', pooled) + "\n");

        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        JsonNode.Parse(ended.Output)!["outcome"]!.GetValue<string>().ShouldBe("deployed");
    }
}
