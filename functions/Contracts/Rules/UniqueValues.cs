using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Contracts.Configuration;

namespace Contracts.Rules;

/// <summary>Tells the second row of a file that has the same value. Some 20 bytes a row: hashes of 64 bits, of which two of ten million values share one once in 300,000 such files.</summary>
/// <param name="column">The column's name.</param>
public sealed class UniqueValues(string column)
{
    private readonly HashSet<ulong> seen = [];

    /// <summary>Null for a column whose values may repeat.</summary>
    public static UniqueValues? Of(string column, ColumnRule? rule) => rule?.Unique == true ? new UniqueValues(column) : null;

    /// <summary>The same whichever value is there twice.</summary>
    public BrokenRule Broken { get; } = BrokenRule.Of(column, "unique", "a value that no other row has");

    /// <summary>Takes a row's value, which is not missing; false when a row before had it.</summary>
    public bool Add(ReadOnlySpan<byte> text) => seen.Add(Hash(text));

    /// <summary>Numbers are the same whatever way they are written.</summary>
    public bool Add(double value)
    {
        Span<byte> bits = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bits, value + 0.0);
        return Add(bits);
    }

    /// <summary>Whatever the row's text takes in UTF-8.</summary>
    public bool Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
