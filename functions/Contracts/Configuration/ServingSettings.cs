namespace Contracts.Configuration;

/// <summary>How a model is served and its payloads captured.</summary>
public sealed record ServingSettings
{
    /// <summary>How the algorithms' answers become one: max, min, mean, median, weighted, first, or a function's ARN.</summary>
    public string Strategy { get; init; } = "max";

    public string Instance { get; init; } = "ml.m5.large";

    /// <summary>The share of requests that is captured, in percent, 0..100.</summary>
    public int CapturePercent { get; init; } = 100;

    public AutoscaleSettings Autoscale { get; init; } = new();

    /// <summary>Whether a value outside the training target's range is clipped to it: none or training.</summary>
    public string Clip { get; init; } = "none";
}

/// <summary>The bounds of an endpoint's instances and the load that moves them.</summary>
public sealed record AutoscaleSettings
{
    public int Min { get; init; } = 1;

    public int Max { get; init; } = 1;

    /// <summary>Invocations per instance and minute that are aimed at.</summary>
    public int InvocationsPerInstance { get; init; } = 200;
}

/// <summary>When and how a model in service is checked for drift.</summary>
public sealed record MonitorSettings
{
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Fewer new rows than this end a check quietly, and wait for the next one.</summary>
    public int MinimumRows { get; init; } = 200;

    /// <summary>The distance of distributions: simple or robust.</summary>
    public string Comparison { get; init; } = "robust";

    /// <summary>The distance, 0..1, above which a feature has drifted.</summary>
    public double Threshold { get; init; } = 0.1;

    /// <summary>Features whose drift alone is reason enough to act.</summary>
    public IReadOnlyList<string> Critical { get; init; } = [];

    /// <summary>How long after a row was asked its label is waited for.</summary>
    public TimeSpan LabelsWithin { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The feature by whose values errors are reported apart, if any.</summary>
    public string? Group { get; init; }
}

/// <summary>When a model is trained again without a new file.</summary>
public sealed record RetrainPolicy
{
    /// <summary>suggest or automatic; decides for all four reasons (drift, quality, age, new rows).</summary>
    public string OnDrift { get; init; } = "suggest";

    public TimeSpan Cooldown { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The age of the model in service that calls for a new one; null: never.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Newly labelled rows that call for a new model; null: never.</summary>
    public int? NewRows { get; init; }
}
