namespace Tests.Rules;

/// <summary>Model files that the tests start from.</summary>
internal static class ModelFiles
{
    public const string Small = """
        model: abalone
        target: rings
        features:
          numeric: [length, diameter]
          categorical: [sex]
        algorithms:
          xgboost: { hyperparameters: { num_round: 50 } }
        gate: { threshold: 2.6 }
        """;

    public const string Whole = """
        model: used-car-price
        target: price
        ignore: [listing_id, "", listed_on]
        features:
          numeric: [year, mileage, tax, mpg, engine_size]
          categorical: [make, model_name, transmission, fuel_type]
        data:
          max_rejected: 0.05
          missing: [NA, " ? ", -999, NA]
          rules:
            price:   { min: 100 }
            mileage: { min: 0, max: 5e5, unique: false }
            year:    { in: [2019, 2020.0], required: true }
            make:    { matches: "[a-z ]+", in: [Audi, "on"], unique: true }
        split:     { train: 0.7, validation: 0.15, test: 0.15, by: listed_on }
        algorithms:
          xgboost:        { instance: ml.m5.xlarge, hyperparameters: { num_round: 200, max_depth: 6, eta: 0.1 } }
          linear-learner: { instance: ml.m5.xlarge, hyperparameters: { epochs: 15 } }
        gate:      { metric: rmse, threshold: 3000, margin: 1.0, unjudged: accept }   # margin: standard deviations it may be worse than the champion
        approval:  automatic
        serving:   { strategy: max, instance: ml.m5.large, capture_percent: 100, clip: training, autoscale: { min: 1, max: 4, invocations_per_instance: 200 } }
        monitor:   { every: 1h, minimum_rows: 200, comparison: robust, threshold: 0.1, critical: [mileage], labels_within: 30d, group: make }
        retrain:   { on_drift: suggest, cooldown: 24h, max_age: 30d, new_rows: 5000 }
        """;

    /// <summary>The small file with one line replaced.</summary>
    public static string With(string line, string replacement)
    {
        Small.ShouldContain(line);
        return Small.Replace(line, replacement, StringComparison.Ordinal);
    }

    /// <summary>The small file with more at its end.</summary>
    public static string And(string more) => Small + "\n" + more;

    public static string Repository(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Serverless.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, file);
    }
}
