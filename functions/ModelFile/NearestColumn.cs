using Contracts;

namespace ModelFile;

/// <summary>The column that was probably meant.</summary>
internal static class NearestColumn
{
    /// <summary>The most similar one, if it is similar enough to be a slip.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var nearest = known.MinBy(column => EditDistance.Between(column, written));
        return nearest is not null && EditDistance.Between(nearest, written) <= Math.Max(2, written.Length / 3) ? nearest : null;
    }
}
