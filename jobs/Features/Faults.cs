using System.Text.Json;

namespace Jobs.Features;

/// <summary>Everything wrong with a request, so that a caller mends it in one go.</summary>
public sealed class Faults
{
    private const int Most = 100;

    private readonly List<(string Pointer, string Message)> found = [];

    public bool Any => found.Count > 0;

    public bool Full => found.Count >= Most;

    public IReadOnlyList<(string Pointer, string Message)> All => found;

    /// <param name="place">A JSON pointer into the body; rows of CSV are told as if they stood in instances.</param>
    public void Add(string place, string message)
    {
        if (!Full)
            found.Add((place, message));
    }

    public void AddRow(int row, string message) => Add($"/instances/{row}", message);

    public void AddValue(int row, string column, string message) =>
        Add($"/instances/{row}/{column.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", message);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("faults"u8);
        foreach (var (pointer, message) in found)
        {
            json.WriteStartObject();
            json.WriteString("pointer"u8, pointer);
            json.WriteString("message"u8, message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
