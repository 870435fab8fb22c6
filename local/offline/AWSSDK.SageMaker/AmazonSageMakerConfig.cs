using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.SageMaker;

/// <summary>The settings of a client of Amazon SageMaker.</summary>
public class AmazonSageMakerConfig : ClientConfig
{
    public AmazonSageMakerConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "SageMaker";
        AuthenticationServiceName = "sagemaker";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "api.sagemaker";

    public override string ServiceVersion => "2017-07-24";

    public override string UserAgent => ServiceDefaults.UserAgent("SageMaker");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
