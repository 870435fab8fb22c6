using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jobs.Features;

/// <summary>Reads what an algorithm's container answered, in any of its forms, into one number per line with the text unchanged.</summary>
public static class AlgorithmAnswer
{
    /// <summary>Bare values, one a line or several separated by commas.</summary>
    public static void ReadCsv(ReadOnlySpan<byte> body, IBufferWriter<byte> lines)
    {
        foreach (var range in body.SplitAny(",\r\n"u8))
        {
            if (TextValue.Trim(body[range]) is { IsEmpty: false } value)
                Write(value, lines);
        }
    }

    /// <summary>
    /// {"predictions":[{"score":1.5}]} or lines of {"score":1.5}: every member called score. A body of bare numbers, or a list of them, is what the built-in XGBoost
    /// labels as JSON too, in a transform or where it is asked for JSON.
    /// </summary>
    public static void ReadJson(ReadOnlySpan<byte> body, IBufferWriter<byte> lines)
    {
        var text = TextValue.Trim(body);
        if (text is [(byte)'[', .. var list, (byte)']'])
            ReadCsv(list, lines);
        else if (text is [not (byte)'{', ..])
            ReadCsv(text, lines);
        else
            ReadMembers(body, lines);
    }

    private static void ReadMembers(ReadOnlySpan<byte> body, IBufferWriter<byte> lines)
    {
        var json = new Utf8JsonReader(body, new JsonReaderOptions { AllowMultipleValues = true });
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("score"u8))
                continue;
            json.Read();
            if (json.TokenType != JsonTokenType.Number)
                throw new InvalidDataException($"The algorithm answered a score that is no number but {json.TokenType}. Decode takes regression scores only.");
            Write(json.ValueSpan, lines);
        }
    }

    private static void Write(ReadOnlySpan<byte> value, IBufferWriter<byte> lines)
    {
        if (!Number.TryParse(value, out _))
            throw new InvalidDataException($"The algorithm answered '{Encoding.UTF8.GetString(value[..Math.Min(value.Length, 100)])}', which is no number.");
        lines.Write(value);
        lines.Write("\n"u8);
    }
}
