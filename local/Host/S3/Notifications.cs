using System.Globalization;
using System.Text.Json.Nodes;
using Local.Host.Events;

namespace Local.Host.S3;

/// <summary>Who is told of a created object, and in which words: S3's notification to functions, or EventBridge's event.</summary>
static class Notifications
{
    public static IEnumerable<(string Target, string Name, JsonNode Payload)> Of(Bucket bucket, StoredObject added, string kind)
    {
        foreach (var rule in bucket.Notifications.Where(n => Wants(n, added.Key, kind)))
            yield return (rule.Function, Sequencer(added), Record(added, kind, rule.Id));
        if (bucket.EventBridge) yield return (Deliveries.Bus, Sequencer(added), Event(added, kind));
    }

    /// <summary>A key as S3 writes it in notifications and in lists with encoding-type=url: '/' stays, a blank becomes '+'.</summary>
    public static string EncodeKey(string key) => Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal).Replace("%20", "+", StringComparison.Ordinal);

    static bool Wants(LambdaNotification rule, string key, string kind) =>
        rule.Events.Any(e => e == "s3:ObjectCreated:*" || e == "s3:ObjectCreated:" + kind)
        && key.StartsWith(rule.Prefix, StringComparison.Ordinal) && key.EndsWith(rule.Suffix, StringComparison.Ordinal);

    static string Sequencer(StoredObject added) => added.Sequence.ToString("X18", CultureInfo.InvariantCulture);

    static JsonObject Record(StoredObject added, string kind, string configuration)
    {
        var described = new JsonObject { ["key"] = EncodeKey(added.Key), ["size"] = added.Content.Size, ["eTag"] = added.Content.ETag };
        if (added.VersionId != "null") described["versionId"] = added.VersionId;
        described["sequencer"] = Sequencer(added);
        var bucket = new JsonObject { ["name"] = added.Bucket, ["ownerIdentity"] = new JsonObject { ["principalId"] = Settings.Account }, ["arn"] = "arn:aws:s3:::" + added.Bucket };
        var record = new JsonObject
        {
            ["eventVersion"] = "2.1",
            ["eventSource"] = "aws:s3",
            ["awsRegion"] = Settings.Region,
            ["eventTime"] = added.Modified.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["eventName"] = "ObjectCreated:" + kind,
            ["userIdentity"] = new JsonObject { ["principalId"] = "AWS:" + Settings.Account },
            ["requestParameters"] = new JsonObject { ["sourceIPAddress"] = "127.0.0.1" },
            ["responseElements"] = new JsonObject { ["x-amz-request-id"] = Sequencer(added), ["x-amz-id-2"] = Sequencer(added) },
            ["s3"] = new JsonObject { ["s3SchemaVersion"] = "1.0", ["configurationId"] = configuration, ["bucket"] = bucket, ["object"] = described },
        };
        return new JsonObject { ["Records"] = new JsonArray(record) };
    }

    static JsonObject Event(StoredObject added, string kind)
    {
        var described = new JsonObject { ["key"] = added.Key, ["size"] = added.Content.Size, ["etag"] = added.Content.ETag };
        if (added.VersionId != "null") described["version-id"] = added.VersionId;
        described["sequencer"] = Sequencer(added);
        var reason = kind switch { "Put" => "PutObject", "Copy" => "CopyObject", _ => kind };
        return new JsonObject
        {
            ["version"] = "0",
            ["id"] = Guid.NewGuid().ToString(),
            ["detail-type"] = "Object Created",
            ["source"] = "aws.s3",
            ["account"] = Settings.Account,
            ["time"] = added.Modified.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["region"] = Settings.Region,
            ["resources"] = new JsonArray("arn:aws:s3:::" + added.Bucket),
            ["detail"] = new JsonObject
            {
                ["version"] = "0",
                ["bucket"] = new JsonObject { ["name"] = added.Bucket },
                ["object"] = described,
                ["request-id"] = Sequencer(added),
                ["requester"] = Settings.Account,
                ["source-ip-address"] = "127.0.0.1",
                ["reason"] = reason,
            },
        };
    }
}
