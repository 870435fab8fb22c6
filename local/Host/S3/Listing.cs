namespace Local.Host.S3;

/// <summary>One page of a bucket's keys, with what stands before the delimiter folded into prefixes.</summary>
/// <param name="Last">The last key or prefix of the page, after which the next one continues; null on the last page.</param>
sealed record ListPage(IReadOnlyList<StoredObject> Objects, IReadOnlyList<string> Prefixes, string? Last);

/// <summary>What is to be listed.</summary>
/// <param name="Before">Of the key After, only versions older than this sequence; 0 for none of them.</param>
sealed record ListQuery(string Bucket, string Prefix, string Delimiter, string After, int Limit, long Before = 0);

/// <summary>Pages through keys in S3's order, jumping over what a common prefix folds away.</summary>
static class Listing
{
    const int Batch = 1001;

    public static ListPage Page(ListQuery query, Func<KeyRange, int, IReadOnlyList<StoredObject>> read)
    {
        List<StoredObject> objects = [];
        List<string> prefixes = [];
        string? last = null;
        if (query.Limit == 0) return new ListPage(objects, prefixes, null);
        foreach (var (key, found) in Entries(query, read))
        {
            if (objects.Count + prefixes.Count == query.Limit) return new ListPage(objects, prefixes, last);
            last = key;
            if (found is null) prefixes.Add(key);
            else objects.Add(found);
        }
        return new ListPage(objects, prefixes, null);
    }

    static IEnumerable<(string Key, StoredObject? Found)> Entries(ListQuery query, Func<KeyRange, int, IReadOnlyList<StoredObject>> read)
    {
        var range = First(query);
        while (true)
        {
            var rows = read(range, Batch);
            string? jump = null;
            foreach (var row in rows)
            {
                var prefix = CommonPrefix(row.Key, query);
                yield return (prefix ?? row.Key, prefix is null ? row : null);
                if (prefix is null) continue;
                jump = KeyRange.Beyond(prefix);
                break;
            }
            if (jump is null && rows.Count < Batch) yield break;
            range = range with { Start = jump ?? rows[^1].Key, Before = jump is null ? rows[^1].Sequence : 0 };
        }
    }

    static KeyRange First(ListQuery query)
    {
        var end = KeyRange.Beyond(query.Prefix);
        if (string.CompareOrdinal(query.After, query.Prefix) < 0 || query.After.Length == 0) return new KeyRange(query.Bucket, query.Prefix, long.MaxValue, end);
        // A page that ended with a prefix goes on behind everything the prefix stands for.
        var folded = query.Delimiter.Length > 0 && query.After.EndsWith(query.Delimiter, StringComparison.Ordinal) && CommonPrefix(query.After, query) == query.After;
        return new KeyRange(query.Bucket, folded ? KeyRange.Beyond(query.After) : query.After, folded ? 0 : query.Before, end);
    }

    static string? CommonPrefix(string key, ListQuery query)
    {
        if (query.Delimiter.Length == 0) return null;
        var at = key.IndexOf(query.Delimiter, query.Prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : key[..(at + query.Delimiter.Length)];
    }
}
