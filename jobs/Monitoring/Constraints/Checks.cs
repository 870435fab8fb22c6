namespace Jobs.Monitoring.Constraints;

/// <summary>The names of the checks: Model Monitor's, and two of our own.</summary>
public static class Checks
{
    public const string DataType = "data_type_check";
    public const string Completeness = "completeness_check";
    public const string Drift = "baseline_drift_check";
    public const string MissingColumn = "missing_column_check";
    public const string ExtraColumn = "extra_column_check";
    public const string CategoricalValues = "categorical_values_check";

    /// <summary>Ours: Model Monitor suggests is_non_negative and never checks it.</summary>
    public const string NonNegative = "non_negative_check";

    /// <summary>Ours: a category that should have come often has not come at all.</summary>
    public const string CategoryGone = "category_gone_check";
}
