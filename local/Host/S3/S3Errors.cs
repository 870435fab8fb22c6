using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>S3's errors with their codes, messages and statuses.</summary>
static class S3Errors
{
    public static AwsException NoSuchBucket(string bucket) => new("NoSuchBucket", "The specified bucket does not exist", 404) { Details = new JsonObject { ["BucketName"] = bucket } };

    public static AwsException NoSuchKey(string key) => new("NoSuchKey", "The specified key does not exist.", 404) { Details = new JsonObject { ["Key"] = key } };

    public static AwsException NoSuchVersion(string key, string version) =>
        new("NoSuchVersion", "The specified version does not exist.", 404) { Details = new JsonObject { ["Key"] = key, ["VersionId"] = version } };

    public static AwsException NoSuchUpload(string id) =>
        new("NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", 404) { Details = new JsonObject { ["UploadId"] = id } };

    public static AwsException PreconditionFailed(string condition) =>
        new("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412) { Details = new JsonObject { ["Condition"] = condition } };

    public static AwsException NotModified() => new("NotModified", "Not Modified", 304);

    public static AwsException BucketNotEmpty(string bucket) => new("BucketNotEmpty", "The bucket you tried to delete is not empty", 409) { Details = new JsonObject { ["BucketName"] = bucket } };

    public static AwsException InvalidBucketName(string bucket) => new("InvalidBucketName", "The specified bucket is not valid.") { Details = new JsonObject { ["BucketName"] = bucket } };

    public static AwsException InvalidArgument(string message) => new("InvalidArgument", message);

    public static AwsException InvalidRequest(string message) => new("InvalidRequest", message);

    public static AwsException InvalidRange(string range) => new("InvalidRange", "The requested range is not satisfiable", 416) { Details = new JsonObject { ["RangeRequested"] = range } };

    public static AwsException KeyTooLong() => new("KeyTooLongError", "Your key is too long");

    public static AwsException BadDigest(string name) => new("BadDigest", $"The {name} you specified did not match the calculated checksum.");

    public static AwsException IncompleteBody() => new("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");

    public static AwsException InvalidPart() => new("InvalidPart", "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.");

    public static AwsException InvalidPartOrder() => new("InvalidPartOrder", "The list of parts was not in ascending order. The parts list must be specified in order by part number.");

    public static AwsException EntityTooSmall() => new("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");

    public static AwsException MalformedXml() => new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");

    public static AwsException DeleteMarker() => new("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
}
