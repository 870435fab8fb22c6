using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;
using Offline.Plumbing;

namespace Amazon.SimpleNotificationService;

/// <summary>The one operation, in the Query protocol: a form goes in, XML comes out.</summary>
internal static class Publish
{
    internal static readonly IMarshaller<IRequest, AmazonWebServiceRequest> Request = new RequestMarshaller();
    internal static readonly ResponseUnmarshaller Response = new AnswerUnmarshaller();

    private sealed class RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, "Amazon.SimpleNotificationService");
            request.Parameters.Add("Action", "Publish");
            request.Parameters.Add("Version", "2010-03-31");
            foreach (var (name, value) in Fields((PublishRequest)input))
                if (value is not null) request.Parameters.Add(name, value);
            return request;
        }
    }

    private static IEnumerable<(string Name, string Value)> Fields(PublishRequest input) =>
    [
        ("Message", input.Message),
        .. (input.MessageAttributes ?? []).SelectMany(Attribute),
        ("MessageDeduplicationId", input.MessageDeduplicationId),
        ("MessageGroupId", input.MessageGroupId),
        ("MessageStructure", input.MessageStructure),
        ("PhoneNumber", input.PhoneNumber),
        ("Subject", input.Subject),
        ("TargetArn", input.TargetArn),
        ("TopicArn", input.TopicArn),
    ];

    private static IEnumerable<(string Name, string Value)> Attribute(KeyValuePair<string, MessageAttributeValue> attribute, int index)
    {
        var entry = $"MessageAttributes.entry.{index + 1}";
        return
        [
            ($"{entry}.Name", attribute.Key),
            ($"{entry}.Value.BinaryValue", attribute.Value.BinaryValue is { } bytes ? Convert.ToBase64String(bytes.ToArray()) : null),
            ($"{entry}.Value.DataType", attribute.Value.DataType),
            ($"{entry}.Value.StringValue", attribute.Value.StringValue),
        ];
    }

    private sealed class AnswerUnmarshaller : XmlResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext context)
        {
            var response = new PublishResponse();
            while (context.Read())
            {
                if (!context.IsStartElement) continue;
                if (context.TestExpression("PublishResult/MessageId")) response.MessageId = context.ReadText();
                else if (context.TestExpression("PublishResult/SequenceNumber")) response.SequenceNumber = context.ReadText();
                else if (context.TestExpression("ResponseMetadata/RequestId")) response.ResponseMetadata = new ResponseMetadata { RequestId = context.ReadText() };
            }
            return response;
        }

        public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
            AmazonSimpleNotificationServiceErrors.From(ServiceError.Read(context, innerException, statusCode));
    }
}
