using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobs.Monitoring.Capture;

/// <summary>set-aside.jsonl: what is judged by nobody, with its place and the reason.</summary>
public sealed class SetAside(string path) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream file = File.Create(path);
    private readonly Lock writing = new();
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <param name="text">The whole line where it could not be understood.</param>
    public void Add(Place place, string reason, string? detail = null, string? text = null)
    {
        lock (writing)
        {
            counts[reason] = counts.GetValueOrDefault(reason) + 1;
            using (var json = new Utf8JsonWriter(file, Readable))
            {
                json.WriteStartObject();
                json.WriteString("file", place.File);
                json.WriteNumber("line", place.Line);
                if (place.RowId is not null)
                    json.WriteString("rowId", place.RowId);
                json.WriteString("reason", reason);
                if (detail is not null)
                    json.WriteString("detail", detail);
                if (text is not null)
                    json.WriteString("text", text);
                json.WriteEndObject();
            }

            file.Write("\n"u8);
        }
    }

    public static string TextOf(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line);

    public void Dispose() => file.Dispose();
}

/// <summary>Where something stood.</summary>
public readonly record struct Place(string File, long Line, string? RowId = null);
