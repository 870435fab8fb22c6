using System.Globalization;
using System.Text.Json;
using Predict.Answers;
using Predict.Requests;

namespace Predict.Serving;

/// <summary>What one algorithm's endpoint gave: values, or the rows' faults, or the reason why neither.</summary>
public sealed record EndpointAnswer(string Algorithm, float[]? Values, IReadOnlyList<Finding>? Faults, string? Failure)
{
    private const string NotSaid = "The model refused the rows without saying why.";

    /// <summary>The run whose model answered.</summary>
    public string Version { get; init; } = "";

    public double Milliseconds { get; init; }

    /// <summary>One number per line, each the float32 that the endpoint wrote.</summary>
    public static EndpointAnswer Parse(string algorithm, string text, int rows)
    {
        var lines = text.TrimEnd('\r', '\n').Split('\n');
        var values = new float[rows];
        if (lines.Length != rows) return Failed(algorithm, $"answered {lines.Length} lines for {rows} rows");
        for (var row = 0; row < rows; row++)
            if (!float.TryParse(lines[row].AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out values[row]) || !float.IsFinite(values[row]))
                return Failed(algorithm, $"answered something that is no number in line {row + 1}");

        return new EndpointAnswer(algorithm, values, null, null);
    }

    /// <summary>A container's 400: the rows are at fault, and its message says which.</summary>
    public static EndpointAnswer Refused(string algorithm, string? message) => new(algorithm, null, RowFaults(message) ?? [Finding.Body(NotSaid)], null);

    public static EndpointAnswer Failed(string algorithm, string reason) => new(algorithm, null, null, reason);

    private static IReadOnlyList<Finding>? RowFaults(string? message)
    {
        var start = message?.IndexOf('{', StringComparison.Ordinal) ?? -1;
        var end = message?.LastIndexOf('}') ?? -1;
        if (start < 0 || end < start) return null;
        try
        {
            return JsonSerializer.Deserialize(message![start..(end + 1)], AnswerJson.Default.EncodeProblem)?.Faults is { Count: > 0 } faults ? faults : null;
        }
        catch (JsonException)
        {
            return null; // some other container's text, which is not passed on: it may quote the rows
        }
    }
}

/// <summary>How the model's first container says what it cannot take.</summary>
public sealed record EncodeProblem(IReadOnlyList<Finding>? Faults);
