using Amazon.Lambda.S3Events;

namespace Tests.Rules.Drops;

/// <summary>S3's event records, as S3 writes them.</summary>
internal static class S3Records
{
    public static readonly DateTime Time = new(2026, 11, 21, 10, 0, 5, 123, DateTimeKind.Utc);

    public static S3Event.S3EventNotificationRecord Record(string key, long size = 1024, string? version = "v1", string? sequencer = "0055AED6DCD90281E5") => new()
    {
        EventTime = Time,
        S3 = new S3Event.S3Entity
        {
            Bucket = new S3Event.S3BucketEntity { Name = "data-bucket" },
            Object = new S3Event.S3ObjectEntity { Key = key, Size = size, VersionId = version, Sequencer = sequencer },
        },
    };
}
