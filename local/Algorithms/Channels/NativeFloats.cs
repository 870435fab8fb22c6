using System.Runtime.InteropServices;

namespace Local.Algorithms.Channels;

/// <summary>Floats outside the garbage-collected heap, for tables of any size.</summary>
internal sealed unsafe class NativeFloats(long length) : IDisposable
{
    public float* Pointer { get; private set; } = (float*)NativeMemory.Alloc((nuint)Math.Max(1, length), sizeof(float));

    public long Length { get; } = length;

    public static NativeFloats Copy(ReadOnlySpan<float> values)
    {
        var copy = new NativeFloats(values.Length);
        values.CopyTo(new Span<float>(copy.Pointer, values.Length));
        return copy;
    }

    public void Dispose()
    {
        NativeMemory.Free(Pointer);
        Pointer = null;
    }
}
