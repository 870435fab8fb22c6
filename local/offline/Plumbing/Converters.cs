using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Offline.Plumbing;

/// <summary>Reads and writes the SDK's open enumerations as plain text; known values become the class's own instances.</summary>
internal sealed class ConstantConverter<T> : JsonConverter<T> where T : ConstantClass
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Known.Find(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    // The look-up is protected, so that only a derived class may reach it.
    private sealed class Known : ConstantClass
    {
        private Known() : base("") { }

        internal static T Find(string value) => FindValue<T>(value);
    }
}

/// <summary>Times travel as seconds since 1970 with a fraction; decimal arithmetic keeps the milliseconds exact.</summary>
internal sealed class EpochConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number
            ? DateTime.UnixEpoch.AddTicks((long)decimal.Round(reader.GetDecimal() * TimeSpan.TicksPerSecond))
            : reader.GetDateTime().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((decimal)(value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond);
}
