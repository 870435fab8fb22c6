namespace Local.Host.S3;

/// <summary>Where a copy goes and what it does not take from its source.</summary>
sealed record CopyTarget(string Bucket, string Key, IReadOnlyDictionary<string, string>? Headers, string? Tags, Conditions Conditions);

/// <summary>Copies between keys; because files never change, a copy is a new name for the same bytes.</summary>
sealed class Copies(ObjectStore objects, ObjectFiles files)
{
    /// <summary>The object that bucket/key?versionId=... names, in the once URL-encoded form of x-amz-copy-source.</summary>
    public StoredObject Source(string header, Conditions conditions)
    {
        var mark = header.IndexOf("?versionId=", StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(mark < 0 ? header : header[..mark]);
        path = path.StartsWith('/') ? path[1..] : path;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0) throw S3Errors.InvalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
        var source = objects.Get(path[..slash], path[(slash + 1)..], mark < 0 ? null : Uri.UnescapeDataString(header[(mark + 11)..]));
        try
        {
            Preconditions.CheckRead(conditions, source);
        }
        catch (Wire.AwsException unchanged) when (unchanged.Status == 304)
        {
            throw S3Errors.PreconditionFailed("x-amz-copy-source");
        }
        return source;
    }

    public async Task<StoredObject> CopyAsync(StoredObject source, CopyTarget target, CancellationToken cancellation)
    {
        if (source.IsLatest && source.Bucket == target.Bucket && source.Key == target.Key && target.Headers is null)
            throw S3Errors.InvalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
        var properties = source.Properties with { Headers = target.Headers ?? source.Properties.Headers, Tags = target.Tags ?? source.Properties.Tags, Parts = null };
        var content = source.Content.ETag.Contains('-', StringComparison.Ordinal) ? await RehashedAsync(source, cancellation) : source.Content;
        return objects.Commit(new Write(target.Bucket, target.Key, content, properties, "Copy", target.Conditions));
    }

    /// <summary>A copy is one piece, so the entity tag of an object that came in parts becomes a plain MD5.</summary>
    async Task<StoredFile> RehashedAsync(StoredObject source, CancellationToken cancellation)
    {
        using var stream = new JoinedStream([(files.PathOf(source.Content.Name), new ByteRange(0, source.Content.Size))]);
        return (await files.WriteAsync(Body.Of(stream), cancellation)).File;
    }
}
