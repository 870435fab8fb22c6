using System.Text.Json.Nodes;

namespace Local.Host.S3;

/// <summary>A bucket and what was configured on it.</summary>
/// <param name="Versioning">Empty, Enabled or Suspended.</param>
public sealed record Bucket(string Name, DateTimeOffset Created, string Versioning, IReadOnlyList<LambdaNotification> Notifications, bool EventBridge);

/// <summary>A function that is told of created objects whose key has the prefix and the suffix.</summary>
public sealed record LambdaNotification(string Id, string Function, IReadOnlyList<string> Events, string Prefix, string Suffix);

/// <summary>One version of an object, or a delete marker.</summary>
/// <param name="Sequence">Greater than that of every earlier write, so it orders versions and event sequencers.</param>
/// <param name="File">The name of the immutable file that holds the bytes; empty for a delete marker.</param>
public sealed record StoredObject(long Sequence, string Bucket, string Key, string VersionId, bool IsLatest, bool IsMarker, StoredFile Content, DateTimeOffset Modified, ObjectProperties Properties)
{
    public string ETag => $"\"{Content.ETag}\"";
}

/// <summary>Bytes on disk.</summary>
public sealed record StoredFile(string Name, long Size, string ETag);

/// <summary>What is kept beside an object's bytes.</summary>
/// <param name="Headers">Content-Type and the other headers that a GET gives back, user metadata included.</param>
/// <param name="Tags">In the query form in which clients send them.</param>
/// <param name="Checksum">Header name without prefix and base64 value, only if it was verified against the bytes.</param>
/// <param name="Parts">Sizes of the parts of a multipart upload.</param>
public sealed record ObjectProperties(IReadOnlyDictionary<string, string> Headers, string Tags = "", Checksum? Checksum = null, IReadOnlyList<long>? Parts = null);

/// <summary>An additional checksum, such as crc32.</summary>
public sealed record Checksum(string Name, string Value);

/// <summary>A write that becomes one version of an object.</summary>
/// <param name="Event">Put, Copy or CompleteMultipartUpload.</param>
public sealed record Write(string Bucket, string Key, StoredFile Content, ObjectProperties Properties, string Event, Conditions Conditions);

/// <summary>Preconditions on the object as it is; absent ones are null.</summary>
public sealed record Conditions(string? IfMatch = null, string? IfNoneMatch = null, DateTimeOffset? IfModifiedSince = null, DateTimeOffset? IfUnmodifiedSince = null)
{
    public static Conditions None { get; } = new();
}

/// <summary>A multipart upload that was begun.</summary>
public sealed record Upload(string Id, string Bucket, string Key, DateTimeOffset Initiated, ObjectProperties Properties);

/// <summary>One uploaded part.</summary>
public sealed record Part(int Number, StoredFile Content, DateTimeOffset Modified);
