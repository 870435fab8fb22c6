using System.Buffers;
using System.Text;
using Jobs.Csv;

namespace Jobs.Features;

/// <summary>Encodes CSV without header whose columns stand in features.json order, as batch transform sends it.</summary>
public static class RowsByPosition
{
    public static void Encode(CsvRecords csv, FeatureSchema schema, IBufferWriter<byte> output, Faults faults)
    {
        var (encoder, row) = (new FeatureEncoder(schema), schema.NewRow());
        try
        {
            for (var number = 0; !faults.Full && csv.Read(); number++)
            {
                Read(csv, schema, row, (number, faults));
                if (faults.Any)
                    continue;
                encoder.Encode(row, output);
                output.Write("\n"u8);
            }
        }
        catch (UnreadableCsvException broken)
        {
            faults.Add("", broken.Message);
        }
    }

    private static void Read(CsvRecords csv, FeatureSchema schema, RawRow row, (int Number, Faults Faults) at)
    {
        row.Clear();
        if (csv.Count != schema.Features.Count)
        {
            at.Faults.AddRow(at.Number, $"line {csv.Line} has {csv.Count} values, not {schema.Features.Count}: {string.Join(", ", schema.Features.Select(feature => feature.Name))}.");
            return;
        }

        for (var i = 0; i < csv.Count; i++)
        {
            if (i >= schema.NumericCount)
                row.SetText(i - schema.NumericCount, csv[i]);
            else if (!TryNumber(csv[i], out row.Numbers[i]))
                at.Faults.AddValue(at.Number, schema.Features[i].Name, $"line {csv.Line}: '{Encoding.UTF8.GetString(csv[i])}' is not a number.");
        }
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out double value)
    {
        value = double.NaN;
        var trimmed = TextValue.Trim(text);
        return trimmed.IsEmpty || Number.TryParse(trimmed, out value);
    }
}
