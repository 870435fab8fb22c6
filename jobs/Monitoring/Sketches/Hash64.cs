using System.Buffers.Binary;

namespace Jobs.Monitoring.Sketches;

/// <summary>A 64-bit hash that is the same in every process, unlike System.HashCode: what is sampled and counted by it can be repeated.</summary>
public static class Hash64
{
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        for (; text.Length >= 8; text = text[8..])
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text));
        Span<byte> rest = stackalloc byte[8];
        rest.Clear();
        text.CopyTo(rest);
        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest) ^ 0x5851F42D4C957F2D);
    }

    public static ulong Of(ulong number) => Mix(number ^ 0x9E3779B97F4A7C15);

    // The finalizer of splitmix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
