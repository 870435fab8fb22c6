using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Offline.Plumbing;

/// <summary>awsJson 1.0 and 1.1: every operation is a POST to / whose header names it, with JSON both ways.</summary>
internal sealed class JsonProtocol(
    string serviceNamespace, string targetPrefix, string jsonVersion, string apiVersion, Func<ServiceError, AmazonServiceException> toException)
{
    internal InvokeOptions Operation<TRequest, TResponse>(string name, JsonTypeInfo<TRequest> request, JsonTypeInfo<TResponse> response)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        new()
        {
            RequestMarshaller = new RequestMarshaller<TRequest>(this, name, request),
            ResponseUnmarshaller = new AnswerUnmarshaller<TResponse>(response, toException),
        };

    private sealed class RequestMarshaller<TRequest>(JsonProtocol protocol, string name, JsonTypeInfo<TRequest> shape)
        : IMarshaller<IRequest, AmazonWebServiceRequest>
        where TRequest : AmazonWebServiceRequest
    {
        public IRequest Marshall(AmazonWebServiceRequest input) => protocol.Request(input, name, JsonSerializer.SerializeToUtf8Bytes((TRequest)input, shape));
    }

    private DefaultRequest Request(AmazonWebServiceRequest input, string name, byte[] content)
    {
        var request = new DefaultRequest(input, serviceNamespace) { HttpMethod = "POST", ResourcePath = "/", Content = content };
        request.Headers["X-Amz-Target"] = $"{targetPrefix}.{name}";
        request.Headers["Content-Type"] = $"application/x-amz-json-{jsonVersion}";
        request.Headers[Amazon.Util.HeaderKeys.XAmzApiVersion] = apiVersion;
        return request;
    }

    private sealed class AnswerUnmarshaller<TResponse>(JsonTypeInfo<TResponse> shape, Func<ServiceError, AmazonServiceException> toException)
        : JsonResponseUnmarshaller
        where TResponse : AmazonWebServiceResponse, new()
    {
        // Some operations answer with no body at all; the length header cannot tell, because a chunked answer has none either.
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
        {
            using var body = new MemoryStream();
            context.Stream.CopyTo(body);
            return body.Length == 0 ? new TResponse() : JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), shape);
        }

        public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
            toException(ServiceError.Read(context, innerException, statusCode));
    }
}
