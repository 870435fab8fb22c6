using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>Operations on one object, and the deletion of many.</summary>
sealed class ObjectEndpoints(ObjectStore objects, ObjectFiles files, Copies copies)
{
    const int MostDeletions = 1000;

    public async Task PutAsync(S3Request request, CancellationToken cancellation)
    {
        var conditions = request.Conditions();
        objects.CheckWritable(request.Bucket, request.Key, conditions);
        var properties = ObjectHeaders.Read(request);
        var (file, checksum) = await files.WriteAsync(Body.From(request.Http), cancellation);
        var added = objects.Commit(new Write(request.Bucket, request.Key, file, properties with { Checksum = checksum }, "Put", conditions));
        request.Response.Headers.ETag = added.ETag;
        ObjectHeaders.Version(request.Response, added);
        ObjectHeaders.WriteChecksum(request.Response, checksum);
    }

    public async Task GetAsync(S3Request request, CancellationToken cancellation)
    {
        var found = Read(request);
        var response = request.Response;
        Preconditions.CheckRead(request.Conditions(), found);
        var range = request.Number("partNumber") is { } part ? ByteRange.OfPart(part, found) : ByteRange.Of(request.Header("Range"), found.Content.Size);
        ObjectHeaders.Write(found, request);
        if (found.Properties.Parts is { } parts && request.Query("partNumber") is not null) response.Headers["x-amz-mp-parts-count"] = parts.Count.ToString();
        if (range is null && request.Header("x-amz-checksum-mode") is not null) ObjectHeaders.WriteChecksum(response, found.Properties.Checksum);
        var sent = range ?? new ByteRange(0, found.Content.Size);
        if (range is not null) (response.StatusCode, response.Headers.ContentRange) = (206, $"bytes {sent.From}-{sent.From + sent.Count - 1}/{found.Content.Size}");
        response.ContentLength = sent.Count;
        if (request.Wire.Method == "GET" && sent.Count > 0) await response.SendFileAsync(files.PathOf(found.Content.Name), sent.From, sent.Count, cancellation);
    }

    public async Task CopyAsync(S3Request request, CancellationToken cancellation)
    {
        var source = copies.Source(request.Header("x-amz-copy-source")!, request.Conditions("x-amz-copy-source-"));
        var replaced = request.Header("x-amz-metadata-directive") == "REPLACE" ? ObjectHeaders.Read(request) : null;
        var tags = request.Header("x-amz-tagging-directive") == "REPLACE" ? request.Header("x-amz-tagging") ?? "" : null;
        var added = await copies.CopyAsync(source, new CopyTarget(request.Bucket, request.Key, replaced?.Headers, tags, request.Conditions()), cancellation);
        ObjectHeaders.Version(request.Response, added);
        if (source.VersionId != "null") request.Response.Headers["x-amz-copy-source-version-id"] = source.VersionId;
        await S3Xml.WriteAsync(request.Response, new XElement("CopyObjectResult", new XElement("LastModified", S3Xml.Time(added.Modified)), new XElement("ETag", added.ETag)));
    }

    public Task DeleteAsync(S3Request request)
    {
        var deleted = objects.Delete(request.Bucket, request.Key, request.Query("versionId"), request.Conditions());
        request.Response.StatusCode = 204;
        if (deleted is { IsMarker: true }) request.Response.Headers["x-amz-delete-marker"] = "true";
        if (deleted is not null) ObjectHeaders.Version(request.Response, deleted);
        return Task.CompletedTask;
    }

    public async Task DeleteManyAsync(S3Request request, CancellationToken cancellation)
    {
        var body = await request.XmlAsync(cancellation);
        var listed = body.Elements("Object").ToList();
        if (listed.Count is 0 or > MostDeletions) throw S3Errors.MalformedXml();
        var results = listed.Select(o => DeleteOne(request.Bucket, (string?)o.Element("Key") ?? throw S3Errors.MalformedXml(), (string?)o.Element("VersionId"))).ToList();
        var quiet = (string?)body.Element("Quiet") == "true";
        await S3Xml.WriteAsync(request.Response, new XElement("DeleteResult", results.Where(r => !quiet || r.Name.LocalName == "Error")));
    }

    public Task TagsAsync(S3Request request)
    {
        var found = Read(request);
        ObjectHeaders.Version(request.Response, found);
        return S3Xml.WriteAsync(request.Response, new XElement("Tagging", new XElement("TagSet", Tagging.Elements(found.Properties.Tags))));
    }

    public async Task SetTagsAsync(S3Request request, CancellationToken cancellation)
    {
        var tags = Tagging.Text(await request.XmlAsync(cancellation));
        objects.SetTags(Read(request), tags);
    }

    public Task DeleteTagsAsync(S3Request request)
    {
        objects.SetTags(Read(request), "");
        request.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    StoredObject Read(S3Request request)
    {
        var version = request.Query("versionId");
        if (objects.Find(request.Bucket, request.Key, version) is { IsMarker: true }) request.Response.Headers["x-amz-delete-marker"] = "true";
        return objects.Get(request.Bucket, request.Key, version);
    }

    XElement DeleteOne(string bucket, string key, string? version)
    {
        try
        {
            var deleted = objects.Delete(bucket, key, version, Conditions.None);
            var result = new XElement("Deleted", new XElement("Key", key), version is null ? null : new XElement("VersionId", version));
            if (deleted is { IsMarker: true }) result.Add(new XElement("DeleteMarker", true), new XElement("DeleteMarkerVersionId", deleted.VersionId));
            return result;
        }
        catch (AwsException error) when (error.Code != "NoSuchBucket")
        {
            return new XElement("Error", new XElement("Key", key), new XElement("Code", error.Code), new XElement("Message", error.Message));
        }
    }
}
