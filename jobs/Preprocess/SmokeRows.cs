using System.Text.Json;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The body of a deployment's smoke call: a few raw test rows, by name.</summary>
public sealed class SmokeRows : IDisposable
{
    private const int Most = 3;

    private readonly FeatureSchema schema;
    private readonly FileStream file;
    private readonly Utf8JsonWriter json;
    private int count;

    public SmokeRows(string path, FeatureSchema schema)
    {
        (this.schema, file) = (schema, File.Create(path));
        json = new(file);
        json.WriteStartObject();
        json.WriteStartArray("instances"u8);
    }

    public void Offer(RawRow row)
    {
        if (count++ >= Most)
            return;
        json.WriteStartObject();
        for (var i = 0; i < schema.Features.Count; i++)
            WriteMember(row, i);
        json.WriteEndObject();
    }

    public void Dispose()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Dispose();
        file.Dispose();
    }

    private void WriteMember(RawRow row, int index)
    {
        var (name, text) = (schema.Features[index].Name, index - schema.NumericCount);
        if (text < 0 ? double.IsNaN(row.Numbers[index]) : row.Text(text).IsEmpty)
            json.WriteNull(name);
        else if (text < 0)
            json.WriteNumber(name, row.Numbers[index]);
        else
            json.WriteString(name, row.Text(text));
    }
}
