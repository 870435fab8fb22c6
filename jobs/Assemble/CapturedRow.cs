using System.Buffers;
using System.Text;
using System.Text.Json;
using Contracts.Scoring;
using Jobs.Csv;
using Jobs.Features;
using Jobs.Prepare;

namespace Jobs.Assemble;

/// <summary>Writes a record's features as the members of a JSON object that lies inside a JSON text, so every quote is escaped.</summary>
internal sealed class CapturedRow
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 32).Select(code => (byte)code)]);

    private readonly int[] places;
    private readonly bool[] isNumeric;
    private readonly byte[][] names;

    private readonly MissingTexts missing;

    private CapturedRow(int[] places, IReadOnlyList<BatchColumn> columns, MissingTexts missing)
    {
        (this.places, this.missing) = (places, missing);
        isNumeric = [.. columns.Select(column => column.IsNumeric)];
        names = [.. columns.Select(column => Encoding.UTF8.GetBytes($",{Inner(column.Name)}:"))];
    }

    /// <param name="header">The header as the record that was read.</param>
    public static CapturedRow Of(CsvRecords header, BatchPlan plan, string file)
    {
        var columns = plan.Layouts.SelectMany(layout => layout.Columns).DistinctBy(column => column.Name).ToList();
        var names = ScoringHeader.Of(header, plan, file);
        return new CapturedRow([.. columns.Select(column => names.Place(column.Name))], columns, new MissingTexts(plan.MissingTexts));
    }

    public void Write(CsvRecords csv, PooledBuffer output)
    {
        for (var i = 0; i < places.Length; i++)
        {
            output.Write(names[i]);
            var value = missing.Value(csv[places[i]]);
            if (value.IsEmpty)
                output.Write("null"u8);
            else if (isNumeric[i])
                WriteNumber(value, output);
            else
                WriteText(value, output);
        }
    }

    private static void WriteNumber(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        if (JsonNumber.Is(value))
            output.Write(value);
        else if (Number.TryParse(value, out var number))
            Number.Write(output, number);
    }

    private static void WriteText(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        if (value.ContainsAny(Escaped))
        {
            output.Write(Encoding.UTF8.GetBytes(Inner(Encoding.UTF8.GetString(value))));
            return;
        }

        output.Write("\\\""u8);
        output.Write(value);
        output.Write("\\\""u8);
    }

    /// <summary>Text as JSON, and that once more without its own quotes.</summary>
    private static string Inner(string text) => JsonEncodedText.Encode($"\"{JsonEncodedText.Encode(text)}\"").ToString();
}
