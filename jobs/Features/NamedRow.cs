using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Jobs.Features;

/// <summary>Reads one JSON object after the other into a raw row and encodes those without fault.</summary>
internal sealed class NamedRow
{
    private readonly FeatureSchema schema;
    private readonly Faults faults;
    private readonly FeatureEncoder encoder;
    private readonly RawRow row;
    private readonly MissingTexts missing;
    private readonly bool[] seen;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> indexes;
    private byte[] scratch = new byte[256];

    public NamedRow(FeatureSchema schema, MissingNumbers missingNumbers, Faults faults)
    {
        (this.schema, this.faults, encoder, row) = (schema, faults, new FeatureEncoder(schema, missingNumbers), schema.NewRow());
        missing = new MissingTexts(schema.MissingTexts);
        seen = new bool[schema.Features.Count];
        indexes = schema.Features.Select((feature, index) => (Key: Encoding.UTF8.GetBytes(feature.Name), index))
            .ToDictionary(pair => pair.Key, pair => pair.index, Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>Takes the reader on the row's first token and leaves it on the last.</summary>
    public void Encode(ref Utf8JsonReader json, int number, IBufferWriter<byte> output)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddRow(number, $"must be an object with a member for each feature, not {Kind(json.TokenType)}.");
            json.Skip();
            return;
        }

        row.Clear();
        Array.Clear(seen);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            ReadMember(ref json, number);
        for (var i = 0; i < seen.Length; i++)
        {
            if (!seen[i])
                faults.AddValue(number, schema.Features[i].Name, "is not there; a value that is not known is null.");
        }

        if (faults.Any)
            return;
        encoder.Encode(row, output);
        output.Write("\n"u8);
    }

    private void ReadMember(ref Utf8JsonReader json, int number)
    {
        var name = Text(ref json);
        if (!indexes.TryGetValue(name, out var index))
        {
            var unknown = Encoding.UTF8.GetString(name);
            faults.AddValue(number, unknown, "is not a feature." + NearestName.Hint(unknown, schema.Features.Select(feature => feature.Name)));
            json.Read();
            json.Skip();
            return;
        }

        if (seen[index])
            faults.AddValue(number, schema.Features[index].Name, "is there twice.");
        seen[index] = true;
        json.Read();
        if (index < schema.NumericCount)
            ReadNumber(ref json, number, index);
        else
            ReadText(ref json, number, index);
    }

    private void ReadNumber(ref Utf8JsonReader json, int number, int index)
    {
        if (json.TokenType == JsonTokenType.Number && missing.Value(json.ValueSpan).IsEmpty)
            return;
        if (json.TokenType == JsonTokenType.Number && !Number.TryParseValue(json.ValueSpan, out row.Numbers[index]))
            faults.AddValue(number, schema.Features[index].Name, "is beyond 1e30.");
        else if (json.TokenType == JsonTokenType.String && missing.Value(Text(ref json)).IsEmpty && json.ValueSpan.Length > 0)
            return;
        else if (json.TokenType is not (JsonTokenType.Number or JsonTokenType.Null))
            Refuse(ref json, number, index, "a number");
    }

    private void ReadText(ref Utf8JsonReader json, int number, int index)
    {
        if (json.TokenType == JsonTokenType.String)
            row.SetText(index - schema.NumericCount, missing.Value(Text(ref json)));
        else if (json.TokenType != JsonTokenType.Null)
            Refuse(ref json, number, index, "text");
    }

    private void Refuse(ref Utf8JsonReader json, int number, int index, string wanted)
    {
        faults.AddValue(number, schema.Features[index].Name, $"must be {wanted} or null, not {Kind(json.TokenType)}.");
        json.Skip();
    }

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
            return json.ValueSpan;
        if (scratch.Length < json.ValueSpan.Length)
            scratch = new byte[json.ValueSpan.Length];
        return scratch.AsSpan(0, json.CopyString(scratch));
    }

    private static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.StartArray => "an array",
        _ => "an object",
    };
}
