using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Jobs.Features;

/// <summary>Encodes {"instances":[{...}]}: rows by column name, numbers for numeric features, text for categorical ones, null for missing.</summary>
public static class RowsByName
{
    public static void Encode(ReadOnlySpan<byte> body, FeatureSchema schema, MissingNumbers missing, IBufferWriter<byte> output, Faults faults)
    {
        if (!Utf8.IsValid(body))
        {
            faults.Add("", "The body is not UTF-8.");
            return;
        }

        var json = new Utf8JsonReader(body);
        try
        {
            ReadBody(ref json, new NamedRow(schema, missing, faults), output, faults);
            while (json.Read())
            {
            }
        }
        catch (JsonException broken)
        {
            faults.Add("", $"The body is not JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            faults.Add("", "A text has half a surrogate pair (\\uD800 to \\uDFFF).");
        }
    }

    private static void ReadBody(ref Utf8JsonReader json, NamedRow row, IBufferWriter<byte> output, Faults faults)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject || !json.Read() || json.TokenType != JsonTokenType.PropertyName
            || !json.ValueTextEquals("instances"u8) || !json.Read() || json.TokenType != JsonTokenType.StartArray)
        {
            faults.Add("", """The body must be {"instances":[{...}]}, with nothing beside instances.""");
            Drain(ref json);
            return;
        }

        var number = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray && !faults.Full; number++)
            row.Encode(ref json, number, output);
        if (faults.Full)
            Drain(ref json);
        else if (number == 0)
            faults.Add("/instances", "There is no row in it.");
        else if (json.Read() && json.TokenType != JsonTokenType.EndObject)
            faults.Add("", "There is something beside instances.");
    }

    private static void Drain(ref Utf8JsonReader json)
    {
        while (json.Read())
        {
        }
    }
}
