using Contracts.Configuration;

namespace ModelFile;

/// <summary>After deployment: monitor and retrain.</summary>
internal static class Watching
{
    public static MonitorSettings Monitor(Section section, FeatureColumns features)
    {
        var defaults = new MonitorSettings();
        string[] known = [.. features.Numeric, .. features.Categorical];
        var critical = section.Columns("critical");
        foreach (var column in critical.Except(known)) section.RefuseItem("critical", column, $"{column} is not a feature; only a feature's drift can be critical");
        return new MonitorSettings
        {
            Every = section.Duration("every") ?? defaults.Every,
            MinimumRows = section.Whole("minimum_rows", defaults.MinimumRows, 1, int.MaxValue),
            Comparison = section.Text("comparison", defaults.Comparison, "simple or robust", word => word is "simple" or "robust"),
            Threshold = section.Number("threshold", defaults.Threshold, "a distance above 0 and up to 1", number => number is > 0 and <= 1),
            Critical = critical,
            LabelsWithin = section.Duration("labels_within") ?? defaults.LabelsWithin,
            Group = section.Has("group") ? section.Text("group", "", "a feature; other columns are not asked with", known.Contains) : null,
        };
    }

    public static RetrainPolicy Retrain(Section section) => new()
    {
        OnDrift = section.Text("on_drift", "suggest", "suggest or automatic", word => word is "suggest" or "automatic"),
        Cooldown = section.Duration("cooldown") ?? new RetrainPolicy().Cooldown,
        MaxAge = section.Duration("max_age"),
        NewRows = section.Has("new_rows") ? section.Whole("new_rows", 1, 1, int.MaxValue) : null,
    };
}
