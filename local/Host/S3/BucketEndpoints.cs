using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>Operations on buckets.</summary>
sealed class BucketEndpoints(BucketStore buckets)
{
    public Task ListAsync(S3Request request)
    {
        var list = buckets.List().Where(b => b.Name.StartsWith(request.Query("prefix") ?? "", StringComparison.Ordinal))
            .Select(b => new XElement("Bucket", new XElement("Name", b.Name), new XElement("CreationDate", S3Xml.Time(b.Created))));
        return S3Xml.WriteAsync(request.Response, new XElement("ListAllMyBucketsResult", S3Xml.Owner(), new XElement("Buckets", list)));
    }

    public Task CreateAsync(S3Request request)
    {
        buckets.Create(request.Bucket);
        request.Response.Headers.Location = "/" + request.Bucket;
        return Task.CompletedTask;
    }

    public Task HeadAsync(S3Request request)
    {
        buckets.Get(request.Bucket);
        request.Response.Headers["x-amz-bucket-region"] = Settings.Region;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(S3Request request)
    {
        buckets.Delete(request.Bucket);
        request.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    public Task LocationAsync(S3Request request)
    {
        buckets.Get(request.Bucket);
        // us-east-1 is the empty location.
        return S3Xml.WriteAsync(request.Response, new XElement("LocationConstraint"));
    }

    public Task VersioningAsync(S3Request request)
    {
        var status = buckets.Get(request.Bucket).Versioning;
        return S3Xml.WriteAsync(request.Response, new XElement("VersioningConfiguration", status.Length > 0 ? new XElement("Status", status) : null));
    }

    public async Task SetVersioningAsync(S3Request request, CancellationToken cancellation)
    {
        var status = (string?)(await request.XmlAsync(cancellation)).Element("Status");
        if (status is not ("Enabled" or "Suspended")) throw S3Errors.MalformedXml();
        buckets.Change(request.Bucket, b => b with { Versioning = status });
    }

    public Task NotificationAsync(S3Request request)
    {
        var bucket = buckets.Get(request.Bucket);
        var functions = bucket.Notifications.Select(NotificationXml.Write);
        var events = bucket.EventBridge ? new XElement("EventBridgeConfiguration") : null;
        return S3Xml.WriteAsync(request.Response, new XElement("NotificationConfiguration", functions, events));
    }

    public async Task SetNotificationAsync(S3Request request, CancellationToken cancellation)
    {
        var body = await request.XmlAsync(cancellation);
        if (body.Elements().FirstOrDefault(e => e.Name.LocalName is not ("CloudFunctionConfiguration" or "EventBridgeConfiguration")) is { } other)
            throw AwsException.NotEmulated("the S3 notification " + other.Name.LocalName);
        IReadOnlyList<LambdaNotification> functions = [.. body.Elements("CloudFunctionConfiguration").Select(NotificationXml.Read)];
        buckets.Change(request.Bucket, b => b with { Notifications = functions, EventBridge = body.Element("EventBridgeConfiguration") is not null });
    }
}
