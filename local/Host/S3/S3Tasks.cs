using System.Text;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>S3 as a state machine calls it.</summary>
sealed class S3Tasks(S3Objects store, ObjectStore objects, ObjectRows rows, ObjectFiles files, Copies copies) : ITaskTarget
{
    // No state's result may be longer than 256 KiB; this much is enough for the interpreter to refuse it, without reading a file of gigabytes.
    const int MostText = 1024 * 1024;

    public string Integration => "s3";

    public async Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation) => operation switch
    {
        "GetObject" => Get(parameters),
        "HeadObject" => Described(Found(TaskParameters.Only(parameters, "Bucket", "Key", "VersionId"))),
        "PutObject" => await PutAsync(TaskParameters.Only(parameters, "Bucket", "Key", "Body", "ContentType", "IfNoneMatch", "IfMatch"), cancellation),
        "CopyObject" => await CopyAsync(TaskParameters.Only(parameters, "Bucket", "Key", "CopySource", "TaggingDirective", "Tagging", "IfNoneMatch", "IfMatch"), cancellation),
        "DeleteObject" => Delete(TaskParameters.Only(parameters, "Bucket", "Key", "VersionId", "IfMatch")),
        "ListObjectsV2" => List(TaskParameters.Only(parameters, "Bucket", "Prefix", "Delimiter", "MaxKeys", "StartAfter", "ContinuationToken"), second: true),
        "ListObjects" => List(TaskParameters.Only(parameters, "Bucket", "Prefix", "Delimiter", "MaxKeys", "Marker"), second: false),
        _ => throw AwsException.NotEmulated("s3:" + operation + " as a task"),
    };

    JsonObject Get(JsonObject parameters)
    {
        var found = Found(TaskParameters.Only(parameters, "Bucket", "Key", "VersionId"));
        var result = Described(found);
        using var file = File.OpenRead(files.PathOf(found.Content.Name));
        var bytes = new byte[Math.Min(found.Content.Size, MostText)];
        file.ReadExactly(bytes);
        result["Body"] = Encoding.UTF8.GetString(bytes);
        return result;
    }

    async Task<JsonNode> PutAsync(JsonObject parameters, CancellationToken cancellation)
    {
        var text = parameters["Body"] switch
        {
            null => "",
            JsonValue v when v.TryGetValue<string>(out var s) => s,
            var json => json.ToJsonString(Json.Options),
        };
        var incoming = new Incoming(parameters.Required("Bucket"), parameters.Required("Key"), S3Objects.Properties(parameters.Text("ContentType")), Condition(parameters));
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
        var added = await store.StoreAsync(incoming, body, cancellation);
        return Versioned(new JsonObject { ["ETag"] = added.ETag }, added);
    }

    async Task<JsonNode> CopyAsync(JsonObject parameters, CancellationToken cancellation)
    {
        var source = copies.Source(parameters.Required("CopySource"), Conditions.None);
        var tags = parameters.Text("TaggingDirective") == "REPLACE" ? parameters.Text("Tagging") ?? "" : null;
        var added = await copies.CopyAsync(source, new CopyTarget(parameters.Required("Bucket"), parameters.Required("Key"), null, tags, Condition(parameters)), cancellation);
        var result = new JsonObject { ["CopyObjectResult"] = new JsonObject { ["ETag"] = added.ETag, ["LastModified"] = added.Modified.ToUnixTimeSeconds() } };
        if (source.VersionId != "null") result["CopySourceVersionId"] = source.VersionId;
        return Versioned(result, added);
    }

    JsonObject Delete(JsonObject parameters)
    {
        var deleted = objects.Delete(parameters.Required("Bucket"), parameters.Required("Key"), parameters.Text("VersionId"), Condition(parameters));
        var result = new JsonObject();
        if (deleted is { IsMarker: true }) result["DeleteMarker"] = true;
        return deleted is null ? result : Versioned(result, deleted);
    }

    JsonObject List(JsonObject parameters, bool second)
    {
        var bucket = parameters.Required("Bucket");
        objects.CheckWritable(bucket, "", Conditions.None);
        var token = parameters.Text("ContinuationToken");
        var after = second ? (token is null ? parameters.Text("StartAfter") : ListEndpoints.Decode(token)) : parameters.Text("Marker");
        var query = new ListQuery(bucket, parameters.Text("Prefix") ?? "", parameters.Text("Delimiter") ?? "", after ?? "", Math.Min(parameters.Number("MaxKeys") ?? S3Request.PageLimit, S3Request.PageLimit));
        var page = Listing.Page(query, rows.LatestFrom);
        var result = new JsonObject { ["Name"] = bucket, ["Prefix"] = query.Prefix, ["MaxKeys"] = query.Limit, ["IsTruncated"] = page.Last is not null };
        if (second) result["KeyCount"] = page.Objects.Count + page.Prefixes.Count;
        if (page.Last is { } last && (second || query.Delimiter.Length > 0)) result[second ? "NextContinuationToken" : "NextMarker"] = second ? ListEndpoints.Encode(last) : last;
        if (page.Objects.Count > 0) result["Contents"] = new JsonArray([.. page.Objects.Select(Entry)]);
        if (page.Prefixes.Count > 0) result["CommonPrefixes"] = new JsonArray([.. page.Prefixes.Select(p => (JsonNode)new JsonObject { ["Prefix"] = p })]);
        return result;
    }

    StoredObject Found(JsonObject parameters) => objects.Get(parameters.Required("Bucket"), parameters.Required("Key"), parameters.Text("VersionId"));

    static JsonNode Entry(StoredObject o) =>
        new JsonObject { ["Key"] = o.Key, ["LastModified"] = o.Modified.ToUnixTimeSeconds(), ["ETag"] = o.ETag, ["Size"] = o.Content.Size, ["StorageClass"] = "STANDARD" };

    static JsonObject Described(StoredObject found)
    {
        var headers = found.Properties.Headers;
        var metadata = new JsonObject(headers.Where(h => h.Key.StartsWith("x-amz-meta-", StringComparison.Ordinal)).Select(h => KeyValuePair.Create(h.Key[11..], (JsonNode?)h.Value)));
        return Versioned(new JsonObject
        {
            ["AcceptRanges"] = "bytes",
            ["ContentLength"] = found.Content.Size,
            ["ContentType"] = headers.GetValueOrDefault("content-type"),
            ["ETag"] = found.ETag,
            ["LastModified"] = found.Modified.ToUnixTimeSeconds(),
            ["Metadata"] = metadata,
        }, found);
    }

    static JsonObject Versioned(JsonObject result, StoredObject version)
    {
        if (version.VersionId != "null") result["VersionId"] = version.VersionId;
        return result;
    }

    static Conditions Condition(JsonObject parameters) => new(parameters.Text("IfMatch"), parameters.Text("IfNoneMatch"));
}
