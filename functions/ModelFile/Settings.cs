using System.Globalization;
using System.Text.RegularExpressions;
using Contracts.Configuration;
using Contracts.Serving;
using Contracts.Strategies;
using ModelFile.Hyperparameters;

namespace ModelFile;

/// <summary>Training, judging and serving: algorithms, gate and serving.</summary>
internal static partial class Settings
{
    public static IReadOnlyDictionary<string, AlgorithmSettings> Algorithms(Section file)
    {
        var section = file.Sub("algorithms");
        if (!file.Has("algorithms")) file.Refuse("algorithms", "is missing; xgboost, linear-learner or both belong here");
        else if (!section.Keys.Any()) file.Refuse("algorithms", "xgboost, linear-learner or both belong here");
        return section.Keys.ToDictionary(name => name, name => Algorithm(section.Sub(name), name));
    }

    public static GateRules Gate(Section file)
    {
        var section = file.Sub("gate");
        if (!section.Has("threshold")) file.Refuse("gate", "threshold is missing; the highest acceptable rmse, in the target's unit, belongs here");
        return new GateRules
        {
            Metric = section.Text("metric", "rmse", "rmse, the only metric,", word => word == "rmse"),
            Threshold = section.Number("threshold", 0, "a number above 0", number => number > 0),
            Margin = section.Number("margin", 1.0, "a number of 0 or more", number => number >= 0),
            Unjudged = section.Text("unjudged", "refuse", "refuse or accept", word => word is "refuse" or "accept"),
        };
    }

    public static ServingSettings Serving(Section section) => new()
    {
        Strategy = Strategy(section),
        Instance = Instance(section, "ml.m5.large"),
        CapturePercent = section.Whole("capture_percent", 100, 0, 100),
        Autoscale = Autoscale(section.Sub("autoscale")),
        Clip = section.Text("clip", "none", "none or training", word => word is "none" or "training"),
    };

    private static string Strategy(Section section) =>
        section.Text("strategy", "max", $"one of {string.Join(", ", StrategyNames.All)}, or the ARN of a Lambda function, {StrategyFunction.ArnForm},", word => StrategyNames.All.Contains(word) || StrategyFunction.IsArn(word));

    private static AlgorithmSettings Algorithm(Section section, string name)
    {
        var table = name == "xgboost" ? XGBoost.Table : LinearLearner.Table;
        var hyperparameters = section.Sub("hyperparameters");
        var settings = new AlgorithmSettings { Instance = Instance(section, "ml.m5.xlarge"), Hyperparameters = hyperparameters.Scalars() };
        foreach (var missing in table.Required.Where(required => !hyperparameters.Has(required)))
            section.Refuse("hyperparameters", $"{missing} is missing; the training cannot start without it");
        HyperparameterCheck.Run(hyperparameters, settings.Hyperparameters, table, settings.Instance);
        return settings;
    }

    private static AutoscaleSettings Autoscale(Section section)
    {
        var min = section.Whole("min", 1, 1, int.MaxValue);
        var max = section.Whole("max", Math.Max(min, 1), 1, int.MaxValue);
        if (max < min) section.Refuse("max", string.Create(CultureInfo.InvariantCulture, $"must not be below min, which is {min}"));
        return new AutoscaleSettings { Min = min, Max = max, InvocationsPerInstance = section.Whole("invocations_per_instance", 200, 1, int.MaxValue) };
    }

    private static string Instance(Section section, string otherwise) =>
        section.Text("instance", otherwise, "an instance type such as ml.m5.large", InstanceType().IsMatch);

    [GeneratedRegex(@"^ml\.[a-z0-9-]+\.[a-z0-9]+\z")]
    private static partial Regex InstanceType();
}
