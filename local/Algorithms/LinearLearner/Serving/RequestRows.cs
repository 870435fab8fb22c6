using Local.Algorithms.Channels;
using Local.Algorithms.Serving;

namespace Local.Algorithms.LinearLearner.Serving;

/// <summary>The feature rows of one request, one after the other.</summary>
internal static class RequestRows
{
    private const string Accepted = "text/csv, application/json, application/jsonlines, application/x-recordio-protobuf";

    public static List<float> Read(ReadOnlyMemory<byte> body, string? contentType, int features)
    {
        var parts = (contentType ?? "").ToLowerInvariant().Split(';', StringSplitOptions.TrimEntries);
        return parts[0] switch
        {
            "text/csv" when parts.Skip(1).Any(p => p.StartsWith("label_size", StringComparison.Ordinal) && p.Replace(" ", "", StringComparison.Ordinal) != "label_size=0") =>
                throw new RequestException(415, $"{contentType} is not accepted: rows to score have no label, so label_size must be 0."),
            "text/csv" => Csv(body.Span, features),
            "application/json" => JsonRows.Instances(body, features),
            "application/jsonlines" => JsonRows.Lines(body, features),
            "application/x-recordio-protobuf" =>
                throw new RequestException(415, "application/x-recordio-protobuf is not supported by the local stand-in for Linear Learner: send text/csv, application/json or application/jsonlines."),
            _ => throw new RequestException(415, $"Content type '{contentType}' is not accepted: {Accepted}."),
        };
    }

    private static unsafe List<float> Csv(ReadOnlySpan<byte> body, int features)
    {
        var start = body.Length - body.TrimStart("\r\n"u8).Length;
        var text = body[start..].TrimEnd("\r\n"u8);
        if (text.IsEmpty)
            throw new RequestException(400, "The body holds no rows.");
        var values = new float[(text.Count((byte)'\n') + 1) * features];
        try
        {
            fixed (float* pointer = values)
                CsvRows.Parse(text, new CsvLayout((byte)',', features, 0, features), new RowTarget { Features = pointer }, skipBlank: false);
        }
        catch (CsvException e)
        {
            throw new RequestException(400, $"Line {body[..(start + (int)e.Offset)].Count((byte)'\n') + 1}: {e.Message}. The model has {features} features.");
        }
        var missing = Array.FindIndex(values, value => !float.IsFinite(value));
        if (missing >= 0)
            throw new RequestException(400, $"Row {(missing / features) + 1}: column {(missing % features) + 1} is empty or no finite number. Linear Learner takes no missing values.");
        return [.. values];
    }
}
