using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring.Quality;

/// <summary>A deviation that is not known is the text "NaN".</summary>
internal sealed class DeviationConverter : JsonConverter<double>
{
    private static readonly DoubleConverter Numbers = new();

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsNaN(value))
            writer.WriteStringValue("NaN");
        else
            Numbers.Write(writer, value, options);
    }
}

/// <summary>Times as 2026-11-21T10:12:13.000Z.</summary>
internal sealed class MillisecondsConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
