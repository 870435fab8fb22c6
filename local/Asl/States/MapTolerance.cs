using System.Globalization;
using Local.Asl.Errors;
using Local.Asl.Execution;
using Local.Asl.Json;
using Local.Asl.Paths;

namespace Local.Asl.States;

/// <summary>How many items may fail: a count, a percentage, or both; none fails the state with the first item.</summary>
internal sealed record MapTolerance(double? Count, PathExpression? CountPath, double? Percentage, PathExpression? PercentagePath)
{
    private const string CountField = "ToleratedFailureCount";
    private const string PercentageField = "ToleratedFailurePercentage";

    public static readonly StateFailure Exceeded = new("States.ExceedToleratedFailureThreshold", "The specified tolerated failure threshold was exceeded");

    /// <summary>The most failures among so many items; null when nothing is tolerated.</summary>
    public long? Evaluate(int items, Payload input, StateVisit visit)
    {
        var count = CountPath is null ? Count : Read(CountPath, CountField, "integer", input, visit);
        var percentage = PercentagePath is null ? Percentage : Read(PercentagePath, PercentageField, "float", input, visit);
        if (count < 0) throw visit.Runtime($"{CountField} cannot be negative.");
        if (percentage is < 0 or > 100) throw visit.Runtime($"{PercentageField} must be between 0 and 100.");
        var share = percentage is null ? double.MaxValue : Math.Floor(items * percentage.Value / 100);
        return count is null && percentage is null ? null : (long)Math.Min(count ?? double.MaxValue, Math.Min(share, items));
    }

    private static double Read(PathExpression path, string field, string type, Payload input, StateVisit visit)
    {
        var text = JavaText.Of(DataFlow.Read(path, input, visit));
        var styles = type == "integer" ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        return double.TryParse(text, styles, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw visit.Runtime($"The {field}Path field refers to value \"{text}\" which is not a valid {type}: {path.Text}");
    }
}
