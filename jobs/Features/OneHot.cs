using System.Buffers;
using System.Text;

namespace Jobs.Features;

/// <summary>The encoded columns of a categorical feature: one per known category, and one for missing values where training rows lacked some.</summary>
internal sealed class OneHot
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
