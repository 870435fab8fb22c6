using System.Globalization;
using System.Net;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Offline.Plumbing;

namespace Amazon.Lambda;

/// <summary>The one operation: the payload is the body as it is, the rest is path, query and headers.</summary>
internal static class Invocation
{
    internal static readonly IMarshaller<IRequest, AmazonWebServiceRequest> Request = new RequestMarshaller();
    internal static readonly ResponseUnmarshaller Response = new AnswerUnmarshaller();

    private sealed class RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input) => Invocation.Marshall((InvokeRequest)input);
    }

    private static DefaultRequest Marshall(InvokeRequest input)
    {
        if (string.IsNullOrEmpty(input.FunctionName))
            throw new AmazonLambdaException("Request object does not have required field FunctionName set");

        var request = new DefaultRequest(input, "Amazon.Lambda") { HttpMethod = "POST", ResourcePath = "/2015-03-31/functions/{FunctionName}/invocations", UseQueryString = true };
        request.AddPathResource("{FunctionName}", input.FunctionName);
        if (!string.IsNullOrEmpty(input.Qualifier)) request.Parameters.Add("Qualifier", input.Qualifier);
        request.ContentStream = input.PayloadStream ?? new MemoryStream();
        request.Headers[Amazon.Util.HeaderKeys.ContentLengthHeader] = request.ContentStream.Length.ToString(CultureInfo.InvariantCulture);
        if (request.ContentStream.Length > 0) request.Headers[Amazon.Util.HeaderKeys.ContentTypeHeader] = "binary/octet-stream";
        request.Headers[Amazon.Util.HeaderKeys.XAmzApiVersion] = "2015-03-31";
        foreach (var (name, value) in Headers(input))
            if (value is not null) request.Headers[name] = value;
        return request;
    }

    private static (string Name, string Value)[] Headers(InvokeRequest input) =>
    [
        ("X-Amz-Client-Context", input.ClientContextBase64),
        ("X-Amz-Invocation-Type", input.InvocationType?.Value),
        ("X-Amz-Log-Type", input.LogType?.Value),
    ];

    private sealed class AnswerUnmarshaller : JsonResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context)
        {
            var payload = new MemoryStream();
            context.Stream.CopyTo(payload);
            payload.Position = 0;
            return new InvokeResponse
            {
                Payload = payload,
                StatusCode = (int)context.ResponseData.StatusCode,
                FunctionError = Header(context, "X-Amz-Function-Error"),
                LogResult = Header(context, "X-Amz-Log-Result"),
                ExecutedVersion = Header(context, "X-Amz-Executed-Version"),
            };
        }

        public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext context, Exception innerException, HttpStatusCode statusCode) =>
            AmazonLambdaErrors.From(ServiceError.Read(context, innerException, statusCode));

        private static string Header(JsonUnmarshallerContext context, string name) =>
            context.ResponseData.IsHeaderPresent(name) ? context.ResponseData.GetHeaderValue(name) : null;
    }
}
