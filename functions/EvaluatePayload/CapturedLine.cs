using System.Text;
using System.Text.Json;

namespace EvaluatePayload;

/// <summary>The ids of a captured line's rows. What the line says beyond them is the jobs' business, as is whether it can be used.</summary>
public static class CapturedLine
{
    private const string Smoke = "smoke-";

    /// <summary>Nothing of smoke calls; null for a line that cannot be read.</summary>
    public static IReadOnlyList<string>? RowIds(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) return [];
        try
        {
            using var json = JsonDocument.Parse(line);
            var metadata = json.RootElement.GetProperty("eventMetadata");
            var id = (metadata.TryGetProperty("inferenceId", out var given) ? given : metadata.GetProperty("eventId")).GetString()!;
            return id.StartsWith(Smoke, StringComparison.Ordinal) ? [] : RowIds(id, json.RootElement.GetProperty("captureData"));
        }
        catch (Exception unusable) when (unusable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // the job sets it aside, with the reason
        }
    }

    private static IReadOnlyList<string> RowIds(string id, JsonElement capture)
    {
        var input = capture.TryGetProperty("endpointInput", out var endpoint) ? endpoint : capture.GetProperty("batchTransformInput");
        var (text, encoding) = (input.GetProperty("data").GetString()!, input.GetProperty("encoding").GetString());
        if (encoding == "BASE64") text = Encoding.UTF8.GetString(Convert.FromBase64String(text));
        return text.AsSpan().TrimStart().StartsWith("{") ? Named(id, text) : [.. Enumerable.Range(0, text.Split('\n').Count(row => !string.IsNullOrWhiteSpace(row))).Select(n => $"{id}-{n}")];
    }

    private static IReadOnlyList<string> Named(string id, string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("instances").EnumerateArray().Select((row, n) => row.TryGetProperty("row_id", out var own) ? own.GetString()! : $"{id}-{n}")];
    }
}
