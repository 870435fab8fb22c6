using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.Lambda;

/// <summary>The settings of a client of AWS Lambda.</summary>
public class AmazonLambdaConfig : ClientConfig
{
    public AmazonLambdaConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "Lambda";
        AuthenticationServiceName = "lambda";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "lambda";

    public override string ServiceVersion => "2015-03-31";

    public override string UserAgent => ServiceDefaults.UserAgent("Lambda");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
