using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Contracts.Serving;

namespace Tests.Functions.Monitoring;

/// <summary>A model in service, as the other functions leave it.</summary>
internal static class Watched
{
    public const string Model = "meadow";
    public const string Run = "20261101000000-aaaaa";
    public const string Check = "20261122120000-bbbbb";
    public static readonly DateTimeOffset Started = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public const string Yaml = """
        model: meadow
        target: weight
        features: { numeric: [height] }
        algorithms:
          xgboost: { hyperparameters: { num_round: 10 } }
        gate: { threshold: 10 }
        monitor: { minimum_rows: 3, every: 6h }
        """;

    public static async Task PutAsync(Store store, string model = Model)
    {
        await store.PutAsync(Keys.ModelFile(model), Yaml.Replace("model: meadow", $"model: {model}", StringComparison.Ordinal));
        await store.PutAsync(Keys.Configuration(model, Run), Configuration(model), ContractsJson.Default.ModelConfiguration);
        await store.PutAsync(Keys.InService(model), Serving(model), ContractsJson.Default.InService);
        await store.PutAsync(Keys.DataBaseline(model, Run) + "/statistics.json", "{}");
    }

    public static ModelConfiguration Configuration(string model) => new()
    {
        Model = model,
        Target = "weight",
        Features = new FeatureColumns { Numeric = ["height"] },
        Algorithms = new Dictionary<string, AlgorithmSettings> { ["xgboost"] = new() },
        Gate = new GateRules { Threshold = 10 },
    };

    public static LastCheck Last(string outcome, DateTimeOffset at, string check = "20261122060000-ccccc") => new(check, at, "schedule", outcome, "nothing moved in 300 rows", 300, 200, null);

    public static InService Serving(string model) => new(model, "max", new Dictionary<string, Deployment>
    {
        ["xgboost"] = new("deployed", "xgboost", $"{model}-xgboost", "config", "saved", Run, $"{model}/runs/{Run}/features/features.json", 1.5, Started.AddDays(-20)),
    });
}
