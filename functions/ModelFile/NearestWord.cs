using Contracts;

namespace ModelFile;

/// <summary>The word of a list that was probably meant.</summary>
internal static class NearestWord
{
    /// <summary>Names are compared by a table of their lengths' product.</summary>
    private const int Longest = 200;

    /// <summary>The most similar one, if it is similar enough to be a slip.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        if (written.Length > Longest) return null;
        var nearest = known.Where(word => word.Length <= Longest).MinBy(word => EditDistance.Between(word, written));
        return nearest is not null && EditDistance.Between(nearest, written) <= Math.Max(2, written.Length / 3) ? nearest : null;
    }
}
