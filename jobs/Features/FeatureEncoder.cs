using System.Buffers;
using System.Text;

namespace Jobs.Features;

/// <summary>Turns raw rows into the numbers that an algorithm sees. Preprocess and the Encode container both encode here, so the same row always gives the same bytes.</summary>
public sealed class FeatureEncoder
{
    private readonly double[] imputations;
    private readonly OneHot[] categories;

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
