using System.Collections.Concurrent;

namespace Local.Host.Glue.Bookmarks;

/// <summary>What the runs under way have read; it counts only once a run commits it, all sources together.</summary>
public sealed class RunBookmarks(GlueStore store, IObjects objects)
{
    readonly ConcurrentDictionary<string, ConcurrentDictionary<string, BookmarkElement>> pending = new(StringComparer.Ordinal);

    /// <summary>The objects under the prefixes that a source of a run has to read, in the order of their keys.</summary>
    /// <param name="context">The source's transformation context; without one nothing is remembered.</param>
    public IReadOnlyList<ObjectEntry> Select(GlueRun run, string? context, IReadOnlyList<SageMaker.S3Location> prefixes)
    {
        var listed = prefixes.SelectMany(prefix => objects.List(prefix.Bucket, prefix.Key)).DistinctBy(entry => (entry.Bucket, entry.Key)).ToList();
        if (string.IsNullOrEmpty(context) || !Remembers(run)) return listed;
        var (read, next) = BookmarkRules.Select(listed.Select(Processed), store.Bookmark(run.JobName)?.Elements.GetValueOrDefault(context), run.StartedOn);
        pending.GetOrAdd(run.Id, _ => new(StringComparer.Ordinal))[context] = next;
        var wanted = read.ToHashSet();
        return [.. listed.Where(entry => wanted.Contains(Processed(entry)))];
    }

    public void Commit(GlueRun run)
    {
        if (!Remembers(run) || !pending.TryRemove(run.Id, out var read)) return;
        var known = store.Bookmark(run.JobName);
        var elements = known?.Elements.ToDictionary(StringComparer.Ordinal) ?? [];
        foreach (var (context, element) in read) elements[context] = element;
        store.Put(new Bookmark(run.JobName, (known?.Run ?? 0) + 1, run.Id, known?.RunId, elements));
    }

    public void Forget(string run) => pending.TryRemove(run, out _);

    static bool Remembers(GlueRun run) => run.Arguments.GetValueOrDefault(GlueJob.BookmarkOption) == "job-bookmark-enable";

    static BandObject Processed(ObjectEntry entry) => new($"{entry.Bucket}/{entry.Key}", entry.LastModified);
}
