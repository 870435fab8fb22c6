using System.Buffers;
using Jobs.Csv;

namespace Jobs.Features;

/// <summary>Turns raw rows into the numbers that an algorithm sees. Preprocess and the Encode container both encode here, so the same row always gives the same bytes.</summary>
public sealed class FeatureEncoder
{
    private readonly NumberCell[] numbers;
    private readonly OneHot[] categories;
    private readonly MissingTexts missing;
    private byte[] scratch = new byte[256];

    public FeatureEncoder(FeatureSchema schema, MissingNumbers missingNumbers)
    {
        var way = schema.Possible(missingNumbers);
        var isAlone = schema.EncodedAs(way).Count == 1;
        missing = new MissingTexts(schema.MissingTexts);
        numbers = [.. schema.Features.Where(feature => feature.Type == FeatureType.Numeric).Select(feature => new NumberCell(feature, way, isAlone))];
        categories = [.. schema.Features.Where(feature => feature.Type == FeatureType.Categorical).Select(feature => new OneHot(feature))];
    }

    /// <summary>Writes the row as CSV without a line break.</summary>
    public void Encode(RawRow row, IBufferWriter<byte> output)
    {
        var first = true;
        for (var i = 0; i < numbers.Length; i++)
        {
            Separate(output, ref first);
            numbers[i].Write(row.Numbers[i], output);
        }

        for (var i = 0; i < categories.Length; i++)
        {
            if (categories[i].Width > 0)
                Separate(output, ref first);
            categories[i].Write(row.Text(i), output);
        }
    }

    /// <summary>Writes a record whose values stand in the features' order, without a line break; answers the index of a value that is no number, or -1.</summary>
    public int Encode(CsvRecords csv, IBufferWriter<byte> output)
    {
        var first = true;
        for (var i = 0; i < numbers.Length; i++)
        {
            Separate(output, ref first);
            if (!numbers[i].TryWrite(missing.Value(csv[i]), output))
                return i;
        }

        for (var i = 0; i < categories.Length; i++)
        {
            if (categories[i].Width > 0)
                Separate(output, ref first);
            categories[i].Write(OnOneLine(missing.Value(csv[numbers.Length + i])), output);
        }

        return -1;
    }

    private ReadOnlySpan<byte> OnOneLine(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny((byte)'\r', (byte)'\n'))
            return text;
        if (scratch.Length < text.Length)
            scratch = new byte[text.Length];
        return scratch.AsSpan(0, TextValue.CopyOnOneLine(text, scratch));
    }

    private static void Separate(IBufferWriter<byte> output, ref bool first)
    {
        if (!first)
            output.Write(","u8);
        first = false;
    }
}
