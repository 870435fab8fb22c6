using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Jobs.Features;

namespace Jobs.Monitoring.Capture;

/// <summary>What was answered to a call's rows, by algorithm; an endpoint does not name its own.</summary>
public static class Answers
{
    /// <summary>The name of an answer that comes without one.</summary>
    public const string Unnamed = "";

    public static IReadOnlyDictionary<string, double[]> None { get; } = new Dictionary<string, double[]>();

    /// <summary>One number a row and algorithm, NaN where there is none.</summary>
    public static IReadOnlyDictionary<string, double[]> Of(Payload output, int rows)
    {
        try
        {
            var answers = (output.IsJson ? Candidates(output.Bytes, rows) : null) ?? new Dictionary<string, double[]> { [Unnamed] = Plain(output) };
            return answers.FirstOrDefault(answer => answer.Value.Length != rows) is { Value: { } other }
                ? throw new UnusableLineException(Reasons.WrongAnswer, $"{other.Length} numbers for {rows} rows")
                : answers;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException or InvalidOperationException)
        {
            throw new UnusableLineException(Reasons.WrongAnswer, wrong.Message);
        }
    }

    /// <summary>{"predictions":[{"value":1,"candidates":{"xgboost":1}}]}, as batches and the API answer; null for another form.</summary>
    private static Dictionary<string, double[]>? Candidates(byte[] body, int rows)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("predictions", out var predictions)
            || predictions.GetArrayLength() == 0 || !predictions[0].TryGetProperty("candidates", out _))
            return null;
        if (predictions.GetArrayLength() != rows)
            throw new UnusableLineException(Reasons.WrongAnswer, $"{predictions.GetArrayLength()} predictions for {rows} rows");
        var answers = new Dictionary<string, double[]>();
        for (var row = 0; row < rows; row++)
        {
            foreach (var candidate in predictions[row].GetProperty("candidates").EnumerateObject())
            {
                if (!answers.TryGetValue(candidate.Name, out var values))
                    Array.Fill(answers[candidate.Name] = values = new double[rows], double.NaN);
                values[row] = candidate.Value.ValueKind == JsonValueKind.Number ? candidate.Value.GetDouble() : double.NaN;
            }
        }

        return answers;
    }

    private static double[] Plain(Payload output)
    {
        var lines = new ArrayBufferWriter<byte>();
        if (output.IsJson)
            AlgorithmAnswer.ReadJson(output.Bytes, lines);
        else
            AlgorithmAnswer.ReadCsv(output.Bytes, lines);
        return [.. Encoding.UTF8.GetString(lines.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture))];
    }
}
