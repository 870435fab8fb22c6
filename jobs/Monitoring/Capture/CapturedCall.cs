namespace Jobs.Monitoring.Capture;

/// <summary>One captured line, understood.</summary>
/// <param name="Rows">Cells in the text in which they came.</param>
/// <param name="Answers">By algorithm, one number a row; empty when no answer was captured.</param>
public sealed record CapturedCall(string EventId, DateTimeOffset Time, IReadOnlyList<CapturedRow> Rows, IReadOnlyDictionary<string, double[]> Answers)
{
    public bool IsSmoke { get; init; }

    public bool IsBase64 { get; init; }

    public string? Algorithm { get; init; }

    public string? Run { get; init; }
}

/// <summary>A row as it was asked.</summary>
/// <param name="Cells">By watched column; blank where the value is missing, null where this endpoint was not given the column, because its run does not know it.</param>
public sealed record CapturedRow(string Id, string?[] Cells);

/// <summary>A line that cannot be used.</summary>
/// <param name="reason">One of few, to be counted.</param>
/// <param name="detail">What exactly.</param>
public sealed class UnusableLineException(string reason, string detail) : Exception($"{reason}: {detail}")
{
    public string Reason => reason;

    public string Detail => detail;
}
