using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Intrinsics;

/// <summary>States.Array and its kin.</summary>
internal static class ArrayFunctions
{
    private const int LongestRange = 1000;

    public static JsonNode? Array(Arguments arguments) => new JsonArray([.. arguments.Values.Select(Nodes.Copy)]);

    public static JsonNode? Partition(Arguments arguments)
    {
        var (items, size) = (arguments.Array(0), arguments.Rounded(1));
        if (size <= 0) throw new IntrinsicException($"The chunk size must be a positive integer but was: {size}");
        return new JsonArray([.. items.Chunk((int)Math.Min(size, int.MaxValue)).Select(chunk => new JsonArray([.. chunk.Select(Nodes.Copy)]))]);
    }

    public static JsonNode? Contains(Arguments arguments) => arguments.Array(0).Contains(arguments[1], JsonEquality.Strict);

    public static JsonNode? Range(Arguments arguments)
    {
        var (first, last, step) = (arguments.Rounded(0), arguments.Rounded(1), arguments.Rounded(2));
        if (step == 0) throw new IntrinsicException("The increment must not be 0");
        var range = new JsonArray();
        for (var value = first; step > 0 ? value <= last : value >= last; value += step)
        {
            if (range.Count == LongestRange) throw new IntrinsicException($"The range must not hold more than {LongestRange} items");
            range.Add(value);
        }

        return range;
    }

    public static JsonNode? GetItem(Arguments arguments)
    {
        var (items, index) = (arguments.Array(0), arguments.Integer(1));
        return index >= 0 && index < items.Count ? items[(int)index] : throw new IntrinsicException($"The index {index} is out of bounds for an array of length {items.Count}");
    }

    public static JsonNode? Length(Arguments arguments) => arguments.Array(0).Count;

    public static JsonNode? Unique(Arguments arguments) => new JsonArray([.. arguments.Array(0).Distinct(JsonEquality.Strict).Select(Nodes.Copy)]);
}
