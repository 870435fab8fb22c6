using System.Net;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.S3Events;

/// <summary>The event that S3 sends to a function.</summary>
public class S3Event
{
    public List<S3EventNotificationRecord> Records { get; set; }

    /// <summary>Who acted, or whose bucket it is.</summary>
    public class UserIdentityEntity
    {
        public string PrincipalId { get; set; }
    }

    /// <summary>The bucket.</summary>
    public class S3BucketEntity
    {
        public string Name { get; set; }

        public UserIdentityEntity OwnerIdentity { get; set; }

        public string Arn { get; set; }
    }

    /// <summary>The object; its key is URL-encoded as a form is.</summary>
    public class S3ObjectEntity
    {
        public string Key { get; set; }

        public string KeyDecoded => WebUtility.UrlDecode(Key);

        public long Size { get; set; }

        public string ETag { get; set; }

        public string VersionId { get; set; }

        public string Sequencer { get; set; }
    }

    /// <summary>What happened to which object.</summary>
    public class S3Entity
    {
        public string ConfigurationId { get; set; }

        public S3BucketEntity Bucket { get; set; }

        public S3ObjectEntity Object { get; set; }

        public string S3SchemaVersion { get; set; }
    }

    /// <summary>The request that caused the event.</summary>
    public class RequestParametersEntity
    {
        public string SourceIPAddress { get; set; }
    }

    /// <summary>The ids of the answer to that request.</summary>
    [DataContract]
    public class ResponseElementsEntity
    {
        [DataMember(Name = "x-amz-id-2", EmitDefaultValue = false)]
        [JsonPropertyName("x-amz-id-2")]
        public string XAmzId2 { get; set; }

        [DataMember(Name = "x-amz-request-id", EmitDefaultValue = false)]
        [JsonPropertyName("x-amz-request-id")]
        public string XAmzRequestId { get; set; }
    }

    /// <summary>Only in events of restores from Glacier.</summary>
    public class S3GlacierEventDataEntity
    {
        public S3RestoreEventDataEntity RestoreEventData { get; set; }
    }

    /// <summary>How long the restored copy stays, and where.</summary>
    public class S3RestoreEventDataEntity
    {
        public DateTime LifecycleRestorationExpiryTime { get; set; }

        public string LifecycleRestoreStorageClass { get; set; }
    }

    /// <summary>One change of one object.</summary>
    public class S3EventNotificationRecord
    {
        public string AwsRegion { get; set; }

        public string EventName { get; set; }

        public string EventSource { get; set; }

        public DateTime EventTime { get; set; }

        public string EventVersion { get; set; }

        public RequestParametersEntity RequestParameters { get; set; }

        public ResponseElementsEntity ResponseElements { get; set; }

        public S3Entity S3 { get; set; }

        public UserIdentityEntity UserIdentity { get; set; }

        public S3GlacierEventDataEntity GlacierEventData { get; set; }
    }
}
