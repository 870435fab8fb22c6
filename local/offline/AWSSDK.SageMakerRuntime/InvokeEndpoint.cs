using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.SageMakerRuntime.Model;
using Offline.Plumbing;

namespace Amazon.SageMakerRuntime;

/// <summary>The one operation: the payload is the body as it is, everything else is a header.</summary>
internal static class InvokeEndpoint
{
    internal static readonly IMarshaller<IRequest, AmazonWebServiceRequest> Request = new RequestMarshaller();
    internal static readonly ResponseUnmarshaller Response = new AnswerUnmarshaller();

    private sealed class RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input) => InvokeEndpoint.Marshall((InvokeEndpointRequest)input);
    }

    private static DefaultRequest Marshall(InvokeEndpointRequest input)
    {
        if (string.IsNullOrEmpty(input.EndpointName))
            throw new AmazonSageMakerRuntimeException("Request object does not have required field EndpointName set");

        var request = new DefaultRequest(input, "Amazon.SageMakerRuntime") { HttpMethod = "POST", ResourcePath = "/endpoints/{EndpointName}/invocations" };
        request.AddPathResource("{EndpointName}", input.EndpointName);
        request.ContentStream = input.Body ?? new MemoryStream();
        request.Headers[Amazon.Util.HeaderKeys.ContentLengthHeader] = request.ContentStream.Length.ToString(CultureInfo.InvariantCulture);
        request.Headers[Amazon.Util.HeaderKeys.ContentTypeHeader] = input.ContentType ?? "binary/octet-stream";
        request.Headers[Amazon.Util.HeaderKeys.XAmzApiVersion] = "2017-05-13";
        foreach (var (name, value) in Headers(input))
            if (value is not null) request.Headers[name] = value;
        return request;
    }

    private static (string Name, string Value)[] Headers(InvokeEndpointRequest input) =>
    [
        ("Accept", input.Accept),
        ("X-Amzn-SageMaker-Custom-Attributes", input.CustomAttributes),
        ("X-Amzn-SageMaker-Enable-Explanations", input.EnableExplanations),
        ("X-Amzn-SageMaker-Inference-Component", input.InferenceComponentName),
        ("X-Amzn-SageMaker-Inference-Id", input.InferenceId),
        ("X-Amzn-SageMaker-Session-Id", input.SessionId),
        ("X-Amzn-SageMaker-Target-Container-Hostname", input.TargetContainerHostname),
        ("X-Amzn-SageMaker-Target-Model", input.TargetModel),
        ("X-Amzn-SageMaker-Target-Variant", input.TargetVariant),
    ];

    private sealed class AnswerUnmarshaller : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
        {
            var body = new MemoryStream();
            context.Stream.CopyTo(body);
            body.Position = 0;
            return new InvokeEndpointResponse
            {
                Body = body,
                ContentType = Header(context, "Content-Type"),
                InvokedProductionVariant = Header(context, "x-Amzn-Invoked-Production-Variant"),
                CustomAttributes = Header(context, "X-Amzn-SageMaker-Custom-Attributes"),
                NewSessionId = Header(context, "X-Amzn-SageMaker-New-Session-Id"),
                ClosedSessionId = Header(context, "X-Amzn-SageMaker-Closed-Session-Id"),
            };
        }

        public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
            AmazonSageMakerRuntimeErrors.From(ServiceError.Read(context, innerException, statusCode));

        private static string Header(JsonUnmarshallerContext context, string name) =>
            context.ResponseData.IsHeaderPresent(name) ? context.ResponseData.GetHeaderValue(name) : null;
    }
}
