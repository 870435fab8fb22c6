using System.Buffers.Binary;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Accepted rows between two passes, in a temporary file, so that memory does not grow with the rows.</summary>
public sealed class Spill : IDisposable
{
    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose });

    private readonly PooledBuffer record = new();
    private byte[] bytes = new byte[1 << 10];

    /// <summary>The file's size, in bytes.</summary>
    public long Length { get; private set; }

    public void Add(ulong mark, double target, RawRow row)
    {
        record.Clear();
        StoredRow.Write(record, mark, target, row);
        Add(record.Span);
    }

    /// <summary>Adds a row as it was stored by another one.</summary>
    public void Add(ReadOnlySpan<byte> stored)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, stored.Length);
        file.Write(length);
        file.Write(stored);
        Length += 4 + stored.Length;
    }

    /// <summary>Call before reading.</summary>
    public void Rewind()
    {
        file.Flush();
        file.Position = 0;
    }

    /// <summary>The next row as it is stored, valid until the next call; false at the end.</summary>
    public bool Read(out ReadOnlySpan<byte> stored)
    {
        Span<byte> length = stackalloc byte[4];
        stored = default;
        if (file.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4)
            return false;
        var size = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (bytes.Length < size)
            bytes = new byte[Math.Max(size, bytes.Length * 2)];
        file.ReadExactly(bytes, 0, size);
        stored = bytes.AsSpan(0, size);
        return true;
    }

    public void Dispose()
    {
        file.Dispose();
        record.Dispose();
    }
}
