using System.Globalization;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

internal sealed class LambdaContext(InvocationHeaders headers, FunctionLog log, ILambdaSerializer serializer) : ILambdaContext
{
    private readonly long deadline = long.TryParse(headers.DeadlineMs, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : 0;

    public string AwsRequestId => headers.RequestId;

    public IClientContext ClientContext => CallingClient.From(headers.ClientContext);

    public string FunctionName => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_NAME");

    public string FunctionVersion => Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_VERSION");

    public ICognitoIdentity Identity => CallingIdentity.From(headers.Identity);

    public string InvokedFunctionArn => headers.FunctionArn;

    public ILambdaLogger Logger => log;

    public string LogGroupName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_GROUP_NAME");

    public string LogStreamName => Environment.GetEnvironmentVariable("AWS_LAMBDA_LOG_STREAM_NAME");

    public int MemoryLimitInMB =>
        int.TryParse(Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), CultureInfo.InvariantCulture, out var size) ? size : 0;

    public TimeSpan RemainingTime => DateTimeOffset.FromUnixTimeMilliseconds(deadline) - DateTimeOffset.UtcNow;

    public string TenantId => headers.TenantId;

    public string TraceId => headers.TraceId;

    public ILambdaSerializer Serializer => serializer;
}
