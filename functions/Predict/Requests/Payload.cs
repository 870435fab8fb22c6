using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Serving;

namespace Predict.Requests;

/// <summary>Writes rows as one model version takes them: by name, its own features only, numbers in the app's own digits.</summary>
public static class Payload
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Null where an endpoint would not take it: names stand at every value, so a short CSV becomes many times as long.</summary>
    public static byte[]? Of(IReadOnlyList<Row> rows, ModelFeatures model)
    {
        if (rows.Count * model.EncodedBytes > Limits.EncodedBytes) return null;
        var numeric = model.Features.ToDictionary(feature => feature.Name, feature => feature.IsNumeric);
        var text = new ArrayBufferWriter<byte>(256 * rows.Count);
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("instances"u8);
            foreach (var row in rows)
            {
                Write(json, row, model, numeric);
                if (text.WrittenCount + json.BytesPending > Limits.EndpointBytes) return null;
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return text.WrittenCount <= Limits.EndpointBytes ? text.WrittenSpan.ToArray() : null;
    }

    private static void Write(Utf8JsonWriter json, Row row, ModelFeatures model, Dictionary<string, bool> numeric)
    {
        json.WriteStartObject();
        foreach (var (name, cell) in row.Cells)
        {
            if (!numeric.TryGetValue(name, out var isNumber)) continue;
            json.WritePropertyName(name);
            if (cell.IsMissing(model, isNumber)) json.WriteNullValue();
            else if (isNumber && cell.Kind == CellKind.Number) json.WriteRawValue(cell.Text, skipInputValidation: true);
            else if (isNumber && Numbers.TryParse(cell.Text, out var value)) json.WriteNumberValue(value);
            else json.WriteStringValue(cell.Text);
        }

        json.WriteEndObject();
    }
}
