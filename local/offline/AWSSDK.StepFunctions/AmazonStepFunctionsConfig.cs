using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.StepFunctions;

/// <summary>The settings of a client of AWS Step Functions.</summary>
public class AmazonStepFunctionsConfig : ClientConfig
{
    public AmazonStepFunctionsConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "SFN";
        AuthenticationServiceName = "states";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "states";

    public override string ServiceVersion => "2016-11-23";

    public override string UserAgent => ServiceDefaults.UserAgent("StepFunctions");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
