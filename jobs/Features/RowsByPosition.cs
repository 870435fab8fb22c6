using System.Buffers;
using System.Text;
using Jobs.Csv;

namespace Jobs.Features;

/// <summary>Encodes CSV without header whose columns stand in features.json order, as batch transform sends it.</summary>
public static class RowsByPosition
{
    public static void Encode(CsvRecords csv, FeatureSchema schema, MissingNumbers missing, IBufferWriter<byte> output, Faults faults)
    {
        var encoder = new FeatureEncoder(schema, missing);
        try
        {
            for (var number = 0; !faults.Full && csv.Read(); number++)
            {
                Encode(csv, schema, encoder, output, (number, faults));
                output.Write("\n"u8);
            }
        }
        catch (UnreadableCsvException broken)
        {
            faults.Add("", broken.Message);
        }
    }

    private static void Encode(CsvRecords csv, FeatureSchema schema, FeatureEncoder encoder, IBufferWriter<byte> output, (int Number, Faults Faults) at)
    {
        if (csv.Count != schema.Features.Count)
            at.Faults.AddRow(at.Number, $"line {csv.Line} has {csv.Count} values, not {schema.Features.Count}: {string.Join(", ", schema.Features.Select(feature => feature.Name))}.");
        else if (encoder.Encode(csv, output) is var wrong and >= 0)
            AddWrong(csv, schema, wrong, at);
    }

    /// <summary>That value, and all others of the record that are no numbers.</summary>
    private static void AddWrong(CsvRecords csv, FeatureSchema schema, int first, (int Number, Faults Faults) at)
    {
        var missing = new MissingTexts(schema.MissingTexts);
        for (var i = first; i < schema.NumericCount; i++)
        {
            if (missing.Value(csv[i]) is { IsEmpty: false } text && !Number.IsValue(text))
                at.Faults.AddValue(at.Number, schema.Features[i].Name, $"line {csv.Line}: '{Encoding.UTF8.GetString(csv[i])}' is not a number.");
        }
    }
}
