using System.Text.Json.Nodes;

namespace Local.Asl.Intrinsics;

/// <summary>States.MathAdd, MathRandom and UUID.</summary>
internal static class MathFunctions
{
    public static JsonNode? Add(Arguments arguments) => unchecked(arguments.Rounded(0) + arguments.Rounded(1));

    public static JsonNode? Random(Arguments arguments)
    {
        var (first, end) = (arguments.Rounded(0), arguments.Rounded(1));
        if (first >= end) throw new IntrinsicException($"The start {first} must be less than the end {end}");
        return (arguments.Values.Count > 2 ? Seeded(arguments.Rounded(2)) : arguments.Random).NextInt64(first, end);
    }

    public static JsonNode? Uuid(Arguments arguments)
    {
        Span<byte> bytes = stackalloc byte[16];
        arguments.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

#pragma warning disable CA5394 // the function is documented as no source of secrets
    private static Random Seeded(long seed) => new(unchecked((int)(seed ^ (seed >> 32))));
#pragma warning restore CA5394
}
