using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Contracts.Configuration;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The part of a split that a row belongs to.</summary>
public enum SplitPart
{
    Train,
    Validation,
    Test,
}

/// <summary>
/// Splits by a hash of what a row says, so that the same row is on the same side in every file, whatever its place, its column order or its ignored columns:
/// no model is ever judged by a row that an earlier one was trained on.
/// </summary>
public sealed class ContentSplit : IDisposable
{
    private readonly SplitShares shares;
    private readonly int[] order;
    private readonly int numericCount;
    private readonly PooledBuffer content = new();

    public ContentSplit(ModelConfiguration configuration)
    {
        shares = configuration.Split;
        numericCount = configuration.Features.Numeric.Count;
        string[] names = [.. configuration.Features.Numeric, .. configuration.Features.Categorical];
        order = [.. Enumerable.Range(0, names.Length).OrderBy(index => names[index], StringComparer.Ordinal)];
    }

    public SplitPart Of(RawRow row, double target)
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
        return Part((BinaryPrimitives.ReadUInt64LittleEndian(hash) >> 11) * Math.ScaleB(1, -53), shares);
    }

    /// <param name="point">0..1, evenly spread over rows.</param>
    public static SplitPart Part(double point, SplitShares shares) =>
        point < shares.Train ? SplitPart.Train : point < shares.Train + shares.Validation ? SplitPart.Validation : SplitPart.Test;

    public void Dispose() => content.Dispose();

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
