namespace Jobs.Features;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest edits, ignoring case, if it is near enough to be a slip.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (Name: candidate, Edits: Edits(Plain(name), Plain(candidate)))).DefaultIfEmpty().MinBy(pair => pair.Edits);
        return nearest.Name is not null && nearest.Edits <= Math.Max(nearest.Name.Length < 4 ? 1 : 2, nearest.Name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>" Did you mean 'x'?", or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> known) => Of(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
