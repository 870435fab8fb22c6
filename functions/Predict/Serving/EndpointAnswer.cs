using System.Globalization;
using System.Text.Json;
using Predict.Answers;
using Predict.Requests;

namespace Predict.Serving;

/// <summary>What one algorithm's endpoint gave: values, or the rows' faults, or the reason why neither.</summary>
public sealed record EndpointAnswer(string Algorithm, float[]? Values, IReadOnlyList<Finding>? Faults, string? Failure)
{
    private const string NotSaid = "The model cannot compute a prediction for these rows; values far outside of what it was trained on may overflow.";
    private const string OutOfStep = "its model takes other columns than the version in service: a deployment is under way";

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

    /// <summary>A container's 400.</summary>
    /// <remarks>Names and types were checked against the announced version: an encoder that finds them wrong belongs to another one, which is going into service or out of it.</remarks>
    public static EndpointAnswer Refused(string algorithm, string? message) =>
        HasRowFaults(message) ? Failed(algorithm, OutOfStep) : new(algorithm, null, [Finding.Body(NotSaid)], null);

    public static EndpointAnswer Failed(string algorithm, string reason) => new(algorithm, null, null, reason);

    private static bool HasRowFaults(string? message)
    {
        var start = message?.IndexOf('{', StringComparison.Ordinal) ?? -1;
        var end = message?.LastIndexOf('}') ?? -1;
        if (start < 0 || end < start) return false;
        try
        {
            return JsonSerializer.Deserialize(message![start..(end + 1)], AnswerJson.Default.EncodeProblem)?.Faults is { Count: > 0 };
        }
        catch (JsonException)
        {
            return false; // some other container's text, which is not passed on: it may quote the rows
        }
    }
}

/// <summary>How the model's first container says what it cannot take.</summary>
public sealed record EncodeProblem(IReadOnlyList<Finding>? Faults);
