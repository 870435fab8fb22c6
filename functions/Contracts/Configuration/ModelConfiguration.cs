namespace Contracts.Configuration;

/// <summary>Everything that differs between models: models/{model}.yaml, checked, with every default filled in.</summary>
public sealed record ModelConfiguration
{
    public required string Model { get; init; }

    public required string Target { get; init; }

    /// <summary>Columns that a file may have and that no feature is made of.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    public required FeatureColumns Features { get; init; }

    public DataRules Data { get; init; } = new();

    public SplitShares Split { get; init; } = new();

    /// <summary>Settings by algorithm name, such as xgboost or linear-learner.</summary>
    public required IReadOnlyDictionary<string, AlgorithmSettings> Algorithms { get; init; }

    public required GateRules Gate { get; init; }

    public Approval Approval { get; init; } = Approval.Automatic;

    public ServingSettings Serving { get; init; } = new();

    public MonitorSettings Monitor { get; init; } = new();

    public RetrainPolicy Retrain { get; init; } = new();
}

/// <summary>The columns that features are made of; their order here is the order everywhere.</summary>
public sealed record FeatureColumns
{
    public IReadOnlyList<string> Numeric { get; init; } = [];

    public IReadOnlyList<string> Categorical { get; init; } = [];
}

/// <summary>What a dropped file may get away with.</summary>
public sealed record DataRules
{
    /// <summary>The share of rows, 0..1, that may be set aside before the whole file is refused.</summary>
    public double MaxRejected { get; init; } = 0.05;

    /// <summary>The texts that mean a missing value, compared without the blanks around them; the empty cell is always one.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [""];

    /// <summary>What the values of a column must be, by the column's name: features and the target.</summary>
    public IReadOnlyDictionary<string, ColumnRule> Rules { get; init; } = new Dictionary<string, ColumnRule>();
}

/// <summary>What the values of one column must be; a row that breaks it is set aside with the rule's name.</summary>
public sealed record ColumnRule
{
    /// <summary>The smallest allowed number; null: no bound.</summary>
    public double? Min { get; init; }

    /// <summary>The largest allowed number; null: no bound.</summary>
    public double? Max { get; init; }

    /// <summary>The allowed texts, or numbers as texts; null: any.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>A regular expression that the whole text must match, matched in linear time; null: any.</summary>
    public string? Matches { get; init; }

    /// <summary>Whether a value may stand in one row of a file only.</summary>
    public bool Unique { get; init; }

    /// <summary>Whether a missing value breaks the rule.</summary>
    public bool Required { get; init; }
}

/// <summary>How accepted rows are shared out: shares, each 0..1, together 1, and by what.</summary>
public sealed record SplitShares
{
    public double Train { get; init; } = 0.7;

    public double Validation { get; init; } = 0.15;

    public double Test { get; init; } = 0.15;

    /// <summary>The column of numbers or ISO dates by which the newest rows are the test, and the next newest the validation; null: not by time.</summary>
    public string? By { get; init; }

    /// <summary>The column whose equal values stay on one side; null: every row for itself.</summary>
    public string? Group { get; init; }
}

/// <summary>One algorithm's instance type and hyperparameters; SageMaker takes every hyperparameter as text.</summary>
public sealed record AlgorithmSettings
{
    public string Instance { get; init; } = "ml.m5.xlarge";

    public IReadOnlyDictionary<string, string> Hyperparameters { get; init; } = new Dictionary<string, string>();
}

/// <summary>When a trained model may go into service.</summary>
public sealed record GateRules
{
    /// <summary>The judged metric; rmse is the only one.</summary>
    public string Metric { get; init; } = "rmse";

    /// <summary>The highest acceptable value, in the target's unit.</summary>
    public required double Threshold { get; init; }

    /// <summary>How many standard errors of the paired difference it may be worse than the model in service.</summary>
    public double Margin { get; init; } = 1.0;

    /// <summary>What becomes of a model that cannot be judged, for too few test rows or a constant target: refuse or accept.</summary>
    public string Unjudged { get; init; } = "refuse";
}

/// <summary>Who lets an accepted model into service.</summary>
public enum Approval
{
    Automatic,
    Manual,
}
