using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Offline.Plumbing;

/// <summary>Adds to the SDK's own pipeline the two steps that each service brings along: where the request goes and how it is signed.</summary>
internal static class ServicePipeline
{
    internal static void Complete(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new Destination());
        pipeline.AddHandlerAfter<Marshaller>(new Signature());
    }

    private sealed class Destination : BaseEndpointResolver
    {
        protected override Amazon.Runtime.Endpoints.EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
            ServiceEndpoints.Parameters(requestContext.ClientConfig);
    }

    private sealed class Signature : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }
}

internal sealed record ServiceMetadata(string ServiceId) : IServiceMetadata
{
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
