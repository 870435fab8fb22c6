namespace Local.Asl.Json;

/// <summary>The order of a Java HashMap, in which the service looks up the paths of a template and merges objects.</summary>
internal static class JavaOrder
{
    public static IReadOnlyList<(string Name, T Value)> Sort<T>(IReadOnlyList<(string Name, T Value)> members)
    {
        var buckets = 16;
        while (members.Count > buckets * 3 / 4) buckets *= 2;
        return [.. members.OrderBy(member => Bucket(member.Name, buckets))];
    }

    private static uint Bucket(string name, int buckets)
    {
        var hash = 0u;
        foreach (var c in name) hash = unchecked((31 * hash) + c);
        return (hash ^ (hash >> 16)) & (uint)(buckets - 1);
    }
}
