using System.Globalization;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>Checked hyperparameters, divided between the library and the container around it.</summary>
internal sealed record TrainingSettings(
    int Rounds,
    IReadOnlyList<KeyValuePair<string, string>> Library,
    IReadOnlyList<string> ContainerMetrics,
    string? StoppingMetric,
    int? StoppingRounds)
{
    private static readonly string[] NotForLibrary =
    [
        "num_round", "csv_weights", "early_stopping_rounds", "eval_metric", "_tuning_objective_metric", "_num_cv_round",
        "save_model_on_termination", "use_dask_gpu_training",
    ];

    public bool Weighted { get; private init; }

    public bool SaveOnTermination { get; private init; }

    public int ParallelTrees { get; private init; } = 1;

    public static TrainingSettings From(IReadOnlyDictionary<string, string> values)
    {
        var tuning = values.GetValueOrDefault("_tuning_objective_metric")?.Split(':')[1];
        var asked = values.GetValueOrDefault("eval_metric")?.Split(',');
        var metrics = Union(tuning, asked);
        var library = values.Where(pair => !NotForLibrary.Contains(pair.Key))
            .Concat(metrics.Where(m => !Metrics.ContainerMetrics.Has(m)).Select(m => KeyValuePair.Create("eval_metric", m)));
        return new TrainingSettings(Integer(values, "num_round") ?? 0, [.. library], [.. metrics.Where(Metrics.ContainerMetrics.Has)], tuning ?? asked?[^1],
            Integer(values, "early_stopping_rounds"))
        {
            Weighted = values.GetValueOrDefault("csv_weights") == "1",
            SaveOnTermination = values.GetValueOrDefault("save_model_on_termination") == "true",
            ParallelTrees = values.GetValueOrDefault("booster") == "gblinear" ? 0 : Integer(values, "num_parallel_tree") ?? 1,
        };
    }

    private static string[] Union(string? tuning, string[]? asked) => (tuning, asked) switch
    {
        (null, null) => [],
        (null, _) => asked,
        (_, null) => [tuning],
        _ => [.. asked.Append(tuning).Distinct().Order(StringComparer.Ordinal)],
    };

    private static int? Integer(IReadOnlyDictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
