namespace EvaluatePayload;

/// <summary>How far back labels are waited for, so that a check reads no more each year.</summary>
public static class LabelRules
{
    /// <summary>The first day whose answers can still get a label.</summary>
    /// <param name="within">monitor.labels_within.</param>
    public static DateTimeOffset AskedSince(DateTimeOffset started, TimeSpan within) => started - within;

    /// <summary>The earliest file that can hold a label of theirs: a row may have waited for its check, and its label may have come before.</summary>
    public static DateTimeOffset FilesSince(DateTimeOffset started, TimeSpan within) => started - (2 * within);
}
