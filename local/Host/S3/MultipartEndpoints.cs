using System.Globalization;
using System.Xml.Linq;

namespace Local.Host.S3;

/// <summary>Multipart uploads.</summary>
sealed class MultipartEndpoints(Uploads uploads, BucketStore buckets, ObjectStore objects, ObjectFiles files, Assembly assembly, Copies copies)
{
    const int MostParts = 10_000;

    public Task BeginAsync(S3Request request)
    {
        objects.CheckWritable(request.Bucket, request.Key, Conditions.None);
        var upload = uploads.Begin(request.Bucket, request.Key, ObjectHeaders.Read(request));
        return S3Xml.WriteAsync(request.Response, Named("InitiateMultipartUploadResult", request, new XElement("UploadId", upload.Id)));
    }

    public async Task PutPartAsync(S3Request request, CancellationToken cancellation)
    {
        var (upload, number) = Addressed(request);
        var (file, checksum) = await files.WriteAsync(Body.From(request.Http), cancellation);
        Add(upload, number, file);
        request.Response.Headers.ETag = $"\"{file.ETag}\"";
        ObjectHeaders.WriteChecksum(request.Response, checksum);
    }

    public async Task CopyPartAsync(S3Request request, CancellationToken cancellation)
    {
        var (upload, number) = Addressed(request);
        var source = copies.Source(request.Header("x-amz-copy-source")!, request.Conditions("x-amz-copy-source-"));
        var range = ByteRange.Of(request.Header("x-amz-copy-source-range"), source.Content.Size) ?? new ByteRange(0, source.Content.Size);
        using var stream = new JoinedStream([(files.PathOf(source.Content.Name), range)]);
        var (file, _) = await files.WriteAsync(Body.Of(stream), cancellation);
        Add(upload, number, file);
        await S3Xml.WriteAsync(request.Response, new XElement("CopyPartResult", new XElement("LastModified", S3Xml.Time(upload.Initiated)), new XElement("ETag", $"\"{file.ETag}\"")));
    }

    public async Task CompleteAsync(S3Request request, CancellationToken cancellation)
    {
        var upload = Of(request);
        var listed = (await request.XmlAsync(cancellation)).Elements("Part").Select(Listed).ToList();
        var added = await assembly.CompleteAsync(upload, listed, request.Conditions(), cancellation);
        ObjectHeaders.Version(request.Response, added);
        var location = $"{request.Http.Scheme}://{request.Http.Host}{request.Wire.RawPath}";
        await S3Xml.WriteAsync(request.Response, Named("CompleteMultipartUploadResult", request, new XElement("Location", location), new XElement("ETag", added.ETag)));
    }

    public Task AbortAsync(S3Request request)
    {
        foreach (var file in uploads.End(Of(request))) files.Delete(file);
        request.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    public Task PartsAsync(S3Request request)
    {
        var upload = Of(request);
        var after = request.Number("part-number-marker") ?? 0;
        var limit = Math.Min(request.Number("max-parts") ?? S3Request.PageLimit, S3Request.PageLimit);
        var all = uploads.Parts(upload.Id).Where(p => p.Number > after).ToList();
        var page = all.Take(limit).ToList();
        var root = Named("ListPartsResult", request, new XElement("UploadId", upload.Id), new XElement("PartNumberMarker", after), new XElement("MaxParts", limit),
            new XElement("NextPartNumberMarker", page.Count > 0 ? page[^1].Number : 0), new XElement("IsTruncated", page.Count < all.Count), S3Xml.Owner("Initiator"), S3Xml.Owner(), new XElement("StorageClass", "STANDARD"));
        root.Add(page.Select(p => new XElement("Part", new XElement("PartNumber", p.Number), new XElement("LastModified", S3Xml.Time(p.Modified)), new XElement("ETag", $"\"{p.Content.ETag}\""), new XElement("Size", p.Content.Size))));
        return S3Xml.WriteAsync(request.Response, root);
    }

    public Task ListAsync(S3Request request)
    {
        buckets.Get(request.Bucket);
        var encode = request.Query("encoding-type") == "url";
        var prefix = request.Query("prefix") ?? "";
        var entries = uploads.Of(request.Bucket).Where(u => u.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(u => new XElement("Upload", new XElement("Key", S3Xml.Text(u.Key, encode)), new XElement("UploadId", u.Id), S3Xml.Owner("Initiator"), S3Xml.Owner(), new XElement("StorageClass", "STANDARD"), new XElement("Initiated", S3Xml.Time(u.Initiated))));
        return S3Xml.WriteAsync(request.Response, new XElement("ListMultipartUploadsResult", new XElement("Bucket", request.Bucket), new XElement("Prefix", S3Xml.Text(prefix, encode)),
            encode ? new XElement("EncodingType", "url") : null, new XElement("MaxUploads", S3Request.PageLimit), new XElement("IsTruncated", false), entries));
    }

    void Add(Upload upload, int number, StoredFile file)
    {
        if (uploads.AddPart(upload, number, file) is { } replaced) files.Delete(replaced);
    }

    (Upload Upload, int Number) Addressed(S3Request request) =>
        request.Number("partNumber") is { } number and >= 1 and <= MostParts ? (Of(request), number) : throw S3Errors.InvalidArgument("Part number must be an integer between 1 and 10000, inclusive");

    Upload Of(S3Request request)
    {
        buckets.Get(request.Bucket);
        return uploads.Get(request.Query("uploadId") ?? "", request.Bucket, request.Key);
    }

    static XElement Named(string name, S3Request request, params object[] content) =>
        new(name, new XElement("Bucket", request.Bucket), new XElement("Key", request.Key), content);

    static (int Number, string ETag) Listed(XElement part) =>
        int.TryParse((string?)part.Element("PartNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (string?)part.Element("ETag") is { } etag ? (number, etag) : throw S3Errors.MalformedXml();
}
