using System.Text.Json;

namespace Jobs.Monitoring.Capture;

/// <summary>Understands a line of endpoint capture, or of the same form written for batches.</summary>
public sealed class LineReader(InstanceReader instances)
{
    public const string SmokePrefix = "smoke-";

    public CapturedCall Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        }
        catch (JsonException broken)
        {
            throw new UnusableLineException(Reasons.NotJson, $"at byte {broken.BytePositionInLine + 1}; the line is cut off or broken");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException)
        {
            throw new UnusableLineException(Reasons.NotCapture, wrong.Message);
        }
    }

    private CapturedCall Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("captureData", out var data) || !line.TryGetProperty("eventMetadata", out var metadata))
            throw new UnusableLineException(Reasons.NotCapture, "captureData or eventMetadata is not there");
        if (Text(metadata, "eventId") is not { } eventId || Time(metadata) is not { } time)
            throw new UnusableLineException(Reasons.NotCapture, "eventId or inferenceTime is not there");
        if (Payload.Of(data, "endpointInput", "batchTransformInput") is not { } input)
            throw new UnusableLineException(Reasons.NoInput, "endpointInput is not there");
        var output = Payload.Of(data, "endpointOutput", "batchTransformOutput");
        var id = Text(metadata, "inferenceId") ?? eventId;
        var cells = instances.Read(input, out var ids);
        ids ??= RowIds(metadata);
        if (ids is not null && ids.Count != cells.Count)
            throw new UnusableLineException(Reasons.NotCapture, $"{ids.Count} row ids for {cells.Count} rows");
        var answers = output is null ? Answers.None : Answers.Of(output, cells.Count);
        var (algorithm, run) = Attributes(metadata);
        return new(eventId, time, [.. cells.Select((row, n) => new CapturedRow(ids?[n] ?? $"{id}-{n}", row))], answers)
        {
            IsSmoke = id.StartsWith(SmokePrefix, StringComparison.Ordinal),
            IsBase64 = input.IsBase64 || output?.IsBase64 == true,
            Algorithm = algorithm,
            Run = run,
        };
    }

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Time(JsonElement metadata) =>
        metadata.TryGetProperty("inferenceTime", out var time) && time.TryGetDateTimeOffset(out var value) ? value : null;

    private static List<string>? RowIds(JsonElement metadata) =>
        metadata.TryGetProperty("rowIds", out var ids) ? [.. ids.EnumerateArray().Select(id => id.GetString()!)] : null;

    /// <summary>algorithm=... and run=..., where whoever wrote the line knew.</summary>
    private static (string? Algorithm, string? Run) Attributes(JsonElement metadata)
    {
        if (!metadata.TryGetProperty("customAttributes", out var attributes))
            return default;
        var pairs = attributes.EnumerateArray().SelectMany(text => text.GetString()!.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToList();
        string? Of(string name) => pairs.FirstOrDefault(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        return (Of("algorithm"), Of("run"));
    }
}
