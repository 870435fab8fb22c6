using System.Buffers;
using System.Text;
using Jobs.Csv;

namespace Jobs.Features;

/// <summary>Turns raw rows into the numbers that an algorithm sees. Preprocess and the Encode container both encode here, so the same row always gives the same bytes.</summary>
public sealed class FeatureEncoder
{
    private readonly double[] imputations;
    private readonly OneHot[] categories;
    private byte[] scratch = new byte[256];

    public FeatureEncoder(FeatureSchema schema)
    {
        imputations = [.. schema.Features.Where(feature => feature.Type == FeatureType.Numeric).Select(feature => feature.Imputation!.Value)];
        categories = [.. schema.Features.Where(feature => feature.Type == FeatureType.Categorical).Select(feature => new OneHot(feature))];
    }

    /// <summary>Writes the row as CSV without a line break.</summary>
    public void Encode(RawRow row, IBufferWriter<byte> output)
    {
        var first = true;
        for (var i = 0; i < imputations.Length; i++)
        {
            Separate(output, ref first);
            Number.Write(output, double.IsNaN(row.Numbers[i]) ? imputations[i] : row.Numbers[i]);
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
        for (var i = 0; i < imputations.Length; i++)
        {
            Separate(output, ref first);
            if (!WriteNumber(TextValue.Trim(csv[i]), imputations[i], output))
                return i;
        }

        for (var i = 0; i < categories.Length; i++)
        {
            if (categories[i].Width > 0)
                Separate(output, ref first);
            categories[i].Write(OnOneLine(TextValue.Trim(csv[imputations.Length + i])), output);
        }

        return -1;
    }

    private static bool WriteNumber(ReadOnlySpan<byte> text, double imputation, IBufferWriter<byte> output)
    {
        var value = imputation;
        if (Number.IsShortest(text))
            output.Write(text);
        else if (text.IsEmpty || Number.TryParseValue(text, out value))
            Number.Write(output, value);
        else
            return false;
        return true;
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

    private sealed class OneHot
    {
        private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> columns;
        private readonly int missing;
        private readonly byte[] zeros;

        public OneHot(Feature feature)
        {
            var names = feature.Categories!;
            columns = names.Select((name, column) => (Key: Encoding.UTF8.GetBytes(name), column))
                .ToDictionary(pair => pair.Key, pair => pair.column, Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
            missing = feature.Missing ? names.Count : -1;
            Width = names.Count + (feature.Missing ? 1 : 0);
            zeros = Encoding.ASCII.GetBytes(string.Join(',', Enumerable.Repeat('0', Width)));
        }

        public int Width { get; }

        public void Write(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
        {
            var column = text.IsEmpty ? missing : columns.TryGetValue(text, out var known) ? known : -1;
            var target = output.GetSpan(zeros.Length);
            zeros.CopyTo(target);
            if (column >= 0)
                target[column * 2] = (byte)'1';
            output.Advance(zeros.Length);
        }
    }
}
