namespace Local.Host.Glue.Bookmarks;

/// <summary>What a job has processed, by the transformation context of each of its sources.</summary>
/// <param name="Run">How many runs have committed.</param>
/// <param name="RunId">The run that committed last.</param>
public sealed record Bookmark(string JobName, int Run, string RunId, string? PreviousRunId, IReadOnlyDictionary<string, BookmarkElement> Elements);

/// <summary>What was processed of one source.</summary>
/// <param name="HighWater">When the last committed run began.</param>
/// <param name="Band">The objects that were changed shortly before, and so may still be joined by others of their time.</param>
public sealed record BookmarkElement(DateTimeOffset HighWater, IReadOnlyList<BandObject> Band);

/// <summary>A processed object and when it was changed.</summary>
public sealed record BandObject(string Key, DateTimeOffset Changed);

/// <summary>Which objects a run reads, by Glue's rules: those changed since the last committed run began, judged by time and not by name.</summary>
public static class BookmarkRules
{
    /// <summary>A listing may show an object as late as this after its time.</summary>
    public static readonly TimeSpan Band = TimeSpan.FromMinutes(15);

    /// <param name="element">Null before the first commit.</param>
    /// <param name="began">When the run began; what is newer is the next run's.</param>
    public static (IReadOnlyList<BandObject> Read, BookmarkElement Next) Select(IEnumerable<BandObject> objects, BookmarkElement? element, DateTimeOffset began)
    {
        var listed = objects.Where(o => o.Changed <= began).ToList();
        var known = element?.Band.ToHashSet() ?? [];
        var read = listed.Where(o => element is null || o.Changed > element.HighWater - Band && !known.Contains(o)).ToList();
        return (read, new BookmarkElement(began, [.. listed.Where(o => o.Changed > began - Band)]));
    }
}
