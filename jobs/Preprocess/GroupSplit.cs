using System.Buffers.Binary;
using System.Security.Cryptography;
using Contracts.Configuration;
using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Splits by a hash of a column's value, so that no group of rows lies on two sides, in this file or a later one.</summary>
/// <param name="column">The column's place in the file.</param>
internal sealed class GroupSplit(SplitShares shares, int column) : RowSplit
{
    private readonly HashSet<ulong> groups = [];

    public override SplitSummary Summary => new("group", shares.Group) { Groups = groups.Count };

    public override string? Mark(CsvRecords record, RawRow row, double target, out ulong mark)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var value = TextValue.Trim(record[column]);
        SHA256.HashData(value, hash);
        mark = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        groups.Add(mark);
        return value.IsEmpty ? $"no value in column {shares.Group}, by which rows are split" : null;
    }

    public override SplitPart PartOf(ulong mark) => Part(Point(mark), shares);
}
