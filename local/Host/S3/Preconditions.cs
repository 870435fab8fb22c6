namespace Local.Host.S3;

/// <summary>S3's conditional reads and writes.</summary>
static class Preconditions
{
    /// <summary>Checks a write or delete against the current object: If-None-Match: * wants none, If-Match wants that very one.</summary>
    public static void Check(Conditions conditions, StoredObject? current, string key)
    {
        if (conditions.IfNoneMatch is { } none)
        {
            if (none != "*") throw S3Errors.InvalidArgument("If-None-Match of a write must be *.");
            if (current is not null) throw S3Errors.PreconditionFailed("If-None-Match");
        }
        if (conditions.IfMatch is not { } match) return;
        if (current is null) throw S3Errors.NoSuchKey(key);
        if (!Names(match, current)) throw S3Errors.PreconditionFailed("If-Match");
    }

    /// <summary>Checks a read: entity tags overrule dates, and an unchanged object is 304 Not Modified.</summary>
    public static void CheckRead(Conditions conditions, StoredObject found)
    {
        var modified = DateTimeOffset.FromUnixTimeSeconds(found.Modified.ToUnixTimeSeconds());
        if (conditions.IfMatch is { } match && !Names(match, found)) throw S3Errors.PreconditionFailed("If-Match");
        if (conditions.IfMatch is null && modified > conditions.IfUnmodifiedSince) throw S3Errors.PreconditionFailed("If-Unmodified-Since");
        if (conditions.IfNoneMatch is { } none && Names(none, found)) throw S3Errors.NotModified();
        if (conditions.IfNoneMatch is null && modified <= conditions.IfModifiedSince) throw S3Errors.NotModified();
    }

    static bool Names(string condition, StoredObject found) =>
        condition.Split(',').Any(tag => tag.Trim() is "*" || tag.Trim().Trim('"') == found.Content.ETag);
}
