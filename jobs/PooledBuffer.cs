using System.Buffers;

namespace Jobs;

/// <summary>A growing buffer over pooled memory.</summary>
public sealed class PooledBuffer(int capacity = 1 << 12) : IBufferWriter<byte>, IDisposable
{
    private byte[] array = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => array.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, Length);

    /// <summary>The memory itself, to change in place; only the first Length bytes are meant.</summary>
    public byte[] Array => array;

    public void Clear() => Length = 0;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return array.AsSpan(Length);
    }

    public void Dispose()
    {
        if (array.Length > 0)
            ArrayPool<byte>.Shared.Return(array);
        array = [];
    }

    private void Reserve(int size)
    {
        if (array.Length - Length >= Math.Max(size, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(array.Length * 2, Length + size));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}
