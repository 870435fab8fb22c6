using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Monitoring;

/// <summary>A stack of its own with one model in service that is watched: two numbers and a category, drawn by a generator that tests can bend.</summary>
public sealed class Meadow : IAsyncLifetime
{
    public const string Model = "meadow";

    public Stack Stack { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stack = await Stack.StartAsync();
        await TrainAsync(Stack);
    }

    public async Task DisposeAsync() => await Stack.DisposeAsync();

    /// <summary>Puts the model into service.</summary>
    public static async Task TrainAsync(Stack stack)
    {
        await stack.PutModelAsync(Model, Yaml());
        var rows = Rows(3000, seed: 1).Select(row => $"{Text(row["height"])},{Text(row["width"])},{row["kind"]},{Text(Target(row))}");
        var trained = await stack.DropAsync(Model, "first.csv", "height,width,kind,weight\n" + string.Join('\n', rows) + "\n");
        trained.Status.ShouldBe(ExecutionStatus.SUCCEEDED, trained.Cause);
    }

    /// <param name="monitor">More keys of the section monitor.</param>
    public static string Yaml(string monitor = "", string retrain = "") => $$"""
        model: {{Model}}
        target: weight
        features: { numeric: [height, width], categorical: [kind] }
        algorithms:
          xgboost: { hyperparameters: { num_round: 10, max_depth: 3, eta: 0.4 } }
        gate: { threshold: 1000 }
        monitor: { minimum_rows: 200{{monitor}} }
        {{retrain}}
        """;

    public static IEnumerable<JsonObject> Rows(int count, int seed, double factor = 1)
    {
        var random = new Random(seed);
        string[] kinds = ["clover", "fern", "grass"];
        for (var i = 0; i < count; i++)
        {
            yield return new JsonObject
            {
                ["height"] = Math.Round(factor * (50 + (20 * random.NextDouble())), 2),
                ["width"] = Math.Round(5 + (3 * random.NextDouble()), 2),
                ["kind"] = kinds[random.Next(3)],
            };
        }
    }

    public static double Target(JsonObject row) => Math.Round(((double)row["height"]! * 2) + ((double)row["width"]! * 3) + row["kind"]!.ToString().Length, 2);

    static string Text(JsonNode? number) => ((double)number!).ToString(CultureInfo.InvariantCulture);
}
