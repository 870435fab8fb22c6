using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jobs.Monitoring.Statistics;

/// <summary>Writes whole doubles with a decimal point, 1.0, as Model Monitor's files have them: the text shows which members are counts and which are measures.</summary>
internal sealed class DoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[34];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (!text[..length].ContainsAny('.', 'E'))
        {
            ".0".CopyTo(text[length..]);
            length += 2;
        }

        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
