using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>S3 on the wire: every path that no other service claims.</summary>
sealed class S3Endpoints(BucketEndpoints buckets, ListEndpoints lists, ObjectEndpoints objects, MultipartEndpoints multipart) : IRestService
{
    public bool Claims(WireRequest request) => true;

    public string? Operation(WireRequest request) => S3Request.From(request).Name is { } name ? "s3:" + name : null;

    public Task HandleAsync(WireRequest request, CancellationToken cancellation)
    {
        var s3 = S3Request.From(request);
        var copies = s3.Header("x-amz-copy-source") is not null;
        return s3.Operation switch
        {
            "GET service" => buckets.ListAsync(s3),
            "PUT bucket" => buckets.CreateAsync(s3),
            "HEAD bucket" => buckets.HeadAsync(s3),
            "DELETE bucket" => buckets.DeleteAsync(s3),
            "GET bucket?location" => buckets.LocationAsync(s3),
            "GET bucket?versioning" => buckets.VersioningAsync(s3),
            "PUT bucket?versioning" => buckets.SetVersioningAsync(s3, cancellation),
            "GET bucket?notification" => buckets.NotificationAsync(s3),
            "PUT bucket?notification" => buckets.SetNotificationAsync(s3, cancellation),
            "GET bucket" => lists.ListAsync(s3),
            "GET bucket?versions" => lists.VersionsAsync(s3),
            "GET bucket?uploads" => multipart.ListAsync(s3),
            "POST bucket?delete" => objects.DeleteManyAsync(s3, cancellation),
            "GET object" or "HEAD object" => objects.GetAsync(s3, cancellation),
            "PUT object" when copies => objects.CopyAsync(s3, cancellation),
            "PUT object" => objects.PutAsync(s3, cancellation),
            "DELETE object" => objects.DeleteAsync(s3),
            "GET object?tagging" => objects.TagsAsync(s3),
            "PUT object?tagging" => objects.SetTagsAsync(s3, cancellation),
            "DELETE object?tagging" => objects.DeleteTagsAsync(s3),
            "POST object?uploads" => multipart.BeginAsync(s3),
            "PUT object?partNumber&uploadId" when copies => multipart.CopyPartAsync(s3, cancellation),
            "PUT object?partNumber&uploadId" => multipart.PutPartAsync(s3, cancellation),
            "POST object?uploadId" => multipart.CompleteAsync(s3, cancellation),
            "DELETE object?uploadId" => multipart.AbortAsync(s3),
            "GET object?uploadId" => multipart.PartsAsync(s3),
            var operation => throw AwsException.NotEmulated("S3 " + operation),
        };
    }

    public Task WriteErrorAsync(HttpContext http, AwsException error)
    {
        http.Response.StatusCode = error.Status;
        if (error.Status == 304 || HttpMethods.IsHead(http.Request.Method)) return Task.CompletedTask;
        var body = new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message));
        foreach (var (name, value) in error.Details ?? []) body.Add(new XElement(name, value?.ToString()));
        body.Add(new XElement("RequestId", http.Response.Headers["x-amz-request-id"].ToString()), new XElement("HostId", "local"));
        return S3Xml.WriteAsync(http.Response, body, error.Status, inNamespace: false);
    }
}
