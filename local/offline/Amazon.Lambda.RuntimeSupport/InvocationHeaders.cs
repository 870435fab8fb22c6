using System.Net.Http.Headers;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What the Runtime API says of an event in headers.</summary>
internal sealed record InvocationHeaders(string RequestId, string TraceId, string FunctionArn, string DeadlineMs)
{
    internal string ClientContext { get; init; }

    internal string Identity { get; init; }

    internal string TenantId { get; init; }

    internal static InvocationHeaders From(HttpResponseHeaders headers) => new(
        Value(headers, "Lambda-Runtime-Aws-Request-Id"),
        Value(headers, "Lambda-Runtime-Trace-Id"),
        Value(headers, "Lambda-Runtime-Invoked-Function-Arn"),
        Value(headers, "Lambda-Runtime-Deadline-Ms"))
    {
        ClientContext = Value(headers, "Lambda-Runtime-Client-Context"),
        Identity = Value(headers, "Lambda-Runtime-Cognito-Identity"),
        TenantId = Value(headers, "Lambda-Runtime-Aws-Tenant-Id"),
    };

    private static string Value(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
