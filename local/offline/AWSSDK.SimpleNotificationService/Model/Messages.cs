using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>What Publish takes.</summary>
public class PublishRequest : AmazonSimpleNotificationServiceRequest
{
    public string TopicArn { get; set; }
    public string TargetArn { get; set; }
    public string PhoneNumber { get; set; }
    public string Message { get; set; }
    public string Subject { get; set; }
    public string MessageStructure { get; set; }
    public Dictionary<string, MessageAttributeValue> MessageAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
    public string MessageDeduplicationId { get; set; }
    public string MessageGroupId { get; set; }
}

/// <summary>The answer of Publish.</summary>
public class PublishResponse : AmazonWebServiceResponse
{
    public string MessageId { get; set; }
    public string SequenceNumber { get; set; }
}

/// <summary>The shape MessageAttributeValue of the service's API.</summary>
public class MessageAttributeValue
{
    public string DataType { get; set; }
    public string StringValue { get; set; }
    public MemoryStream BinaryValue { get; set; }
}
