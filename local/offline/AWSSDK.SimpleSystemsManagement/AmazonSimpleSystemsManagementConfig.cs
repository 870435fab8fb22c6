using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.SimpleSystemsManagement;

/// <summary>The settings of a client of AWS Systems Manager.</summary>
public class AmazonSimpleSystemsManagementConfig : ClientConfig
{
    public AmazonSimpleSystemsManagementConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "SSM";
        AuthenticationServiceName = "ssm";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "ssm";

    public override string ServiceVersion => "2014-11-06";

    public override string UserAgent => ServiceDefaults.UserAgent("SimpleSystemsManagement");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
