using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.Glue;

/// <summary>The settings of a client of AWS Glue.</summary>
public class AmazonGlueConfig : ClientConfig
{
    public AmazonGlueConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "Glue";
        AuthenticationServiceName = "glue";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "glue";

    public override string ServiceVersion => "2017-03-31";

    public override string UserAgent => ServiceDefaults.UserAgent("Glue");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
