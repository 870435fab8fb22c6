using System.Text.Json;
using Local.Algorithms.Serving;

namespace Local.Algorithms.LinearLearner.Serving;

/// <summary>Rows in JSON: {"features":[1.5,2]} or {"data":{"features":{"values":[1.5,2]}}}, as instances of one object or one a line.</summary>
internal static class JsonRows
{
    public static List<float> Instances(ReadOnlyMemory<byte> body, int features)
    {
        using var document = Parse(body, "The body");
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("instances", out var instances) || instances.ValueKind != JsonValueKind.Array)
            throw new RequestException(400, """The body is no object with an array "instances", such as {"instances":[{"features":[1.5,2]}]}.""");
        var rows = new List<float>();
        foreach (var instance in instances.EnumerateArray())
            Add(instance, $"Instance {rows.Count / features}", features, rows);
        return rows;
    }

    public static List<float> Lines(ReadOnlyMemory<byte> body, int features)
    {
        var rows = new List<float>();
        var number = 0;
        while (!body.IsEmpty)
        {
            number++;
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
                continue;
            using var document = Parse(line, $"Line {number}");
            Add(document.RootElement, $"Line {number}", features, rows);
        }
        return rows.Count > 0 ? rows : throw new RequestException(400, "The body holds no rows.");
    }

    private static void Add(JsonElement instance, string place, int features, List<float> rows)
    {
        var values = Values(instance) ?? throw new RequestException(400, place + """ is neither {"features":[...]} nor {"data":{"features":{"values":[...]}}}.""");
        if (values.GetArrayLength() != features)
            throw new RequestException(400, $"{place} has {values.GetArrayLength()} features, the model has {features}.");
        var at = 0;
        foreach (var value in values.EnumerateArray())
        {
            rows.Add(value.ValueKind == JsonValueKind.Number && value.TryGetSingle(out var number) && float.IsFinite(number)
                ? number
                : throw new RequestException(400, $"{place}: feature {at} is no finite float32 number."));
            at++;
        }
    }

    private static JsonElement? Values(JsonElement instance)
    {
        if (Member(instance, "features") is { ValueKind: JsonValueKind.Array } plain)
            return plain;
        var tensor = Member(Member(Member(instance, "data"), "features"), "values");
        if (Member(Member(Member(instance, "data"), "features"), "keys") != null)
            throw new RequestException(400, "Sparse features (keys) are not supported by the local stand-in for Linear Learner: send all values.");
        return tensor is { ValueKind: JsonValueKind.Array } ? tensor : null;
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) ? value : null;

    private static JsonDocument Parse(ReadOnlyMemory<byte> text, string place)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            throw new RequestException(400, $"{place} is not JSON: {e.Message}");
        }
    }
}
