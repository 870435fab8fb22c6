using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jobs.Monitoring.Statistics;

/// <summary>Writes Model Monitor's files with quotes and other letters as they are, for people read them.</summary>
internal static class MonitorJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
            JsonSerializer.Serialize(json, value, type);
        return bytes.WrittenSpan.ToArray();
    }
}
