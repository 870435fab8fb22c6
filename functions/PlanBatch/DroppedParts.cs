using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Contracts;
using Contracts.Scoring;
using Contracts.Training;

namespace PlanBatch;

/// <summary>A file of a batch, in the version that was there when the batch was planned.</summary>
public sealed record FoundPart(string Name, string CopySource, long Size);

/// <summary>Finds what a drop stands for: the file itself, all of a folder, or what a manifest names.</summary>
internal sealed class DroppedParts(IAmazonS3 objects)
{
    public async Task<(IReadOnlyList<FoundPart>? Parts, Fault? Fault)> Find(ScoringRequest request)
    {
        var drop = request.Drop;
        if (BatchKeys.IsMarker(drop.Key)) return PartRules.OfFolder(drop, await List(drop.Bucket, drop.Key[..^BatchKeys.Marker.Length]));
        if (!BatchKeys.IsManifest(drop.Key)) return ([new FoundPart(drop.Name, drop.CopySource, drop.Size)], null);
        var (keys, fault) = PartRules.OfManifest(drop, request.Model, await Text(drop));
        if (keys is null) return (null, fault);
        var found = await Task.WhenAll(keys.Select(key => Look(drop.Bucket, key)));
        return Array.IndexOf(found, null) is var missing and >= 0
            ? (null, Fault.Rejected($"{drop.Name} names s3://{drop.Bucket}/{keys[missing]}, which does not exist.", "Put the file there, or take it out of the manifest."))
            : (found!, null);
    }

    private async Task<List<S3ObjectVersion>> List(string bucket, string prefix)
    {
        List<S3ObjectVersion> found = [];
        var request = new ListVersionsRequest { BucketName = bucket, Prefix = prefix };
        ListVersionsResponse page;
        do
        {
            page = await objects.ListVersionsAsync(request);
            found.AddRange((page.Versions ?? []).Where(version => version is { IsLatest: true, IsDeleteMarker: not true } && PartRules.IsData(version.Key[prefix.Length..])));
            (request.KeyMarker, request.VersionIdMarker) = (page.NextKeyMarker, page.NextVersionIdMarker);
        }
        while (page.IsTruncated == true && found.Count <= PartRules.Most); // more is refused whatever it is
        return found;
    }

    private async Task<string> Text(Drop drop)
    {
        using var found = await objects.GetObjectAsync(new GetObjectRequest { BucketName = drop.Bucket, Key = drop.Key, VersionId = drop.VersionId });
        using var reader = new StreamReader(found.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    private async Task<FoundPart?> Look(string bucket, string key)
    {
        try
        {
            var found = await objects.GetObjectMetadataAsync(bucket, key);
            return new FoundPart(key.Split('/')[^1], Drop.SourceOf(bucket, key, found.VersionId), found.ContentLength);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
