using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Contracts.Configuration;
using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>
/// Splits by a hash of what a row says and of how often it was said before in the file. The same row is on the same side in every file, whatever its place, its column
/// order or its ignored columns, so that no model is judged by a row that an earlier one was trained on; and a measurement that is repeated lies on both sides.
/// </summary>
public sealed class ContentSplit : RowSplit
{
    private readonly SplitShares shares;
    private readonly int[] order;
    private readonly int numericCount;
    private readonly PooledBuffer content = new();
    private readonly Occurrences occurrences = new();

    public ContentSplit(ModelConfiguration configuration)
    {
        shares = configuration.Split;
        numericCount = configuration.Features.Numeric.Count;
        string[] names = [.. configuration.Features.Numeric, .. configuration.Features.Categorical];
        order = [.. Enumerable.Range(0, names.Length).OrderBy(index => names[index], StringComparer.Ordinal)];
    }

    public override SplitSummary Summary => new("row");

    public override string? Mark(CsvRecords record, RawRow row, double target, out ulong mark)
    {
        mark = Mark(row, target);
        return null;
    }

    /// <summary>The mark of the row's next occurrence.</summary>
    public ulong Mark(RawRow row, double target)
    {
        var hash = Hash(row, target);
        return Mixing.Of(hash, occurrences.Next(hash));
    }

    public override SplitPart PartOf(ulong mark) => Part(Point(mark), shares);

    protected override void Dispose(bool disposing)
    {
        content.Dispose();
        base.Dispose(disposing);
    }

    private ulong Hash(RawRow row, double target)
    {
        content.Clear();
        Append(target);
        foreach (var feature in order)
        {
            if (feature < numericCount)
                Append(row.Numbers[feature]);
            else
                Append(row.Text(feature - numericCount));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.Span, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private void Append(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(content.GetSpan(8), double.IsNaN(value) ? double.NaN : value);
        content.Advance(8);
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(content.GetSpan(4), text.Length);
        content.Advance(4);
        content.Write(text);
    }
}
