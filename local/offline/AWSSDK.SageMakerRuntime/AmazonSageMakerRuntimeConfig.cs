using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.SageMakerRuntime;

/// <summary>The settings of a client of Amazon SageMaker Runtime.</summary>
public class AmazonSageMakerRuntimeConfig : ClientConfig
{
    public AmazonSageMakerRuntimeConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "SageMaker Runtime";
        AuthenticationServiceName = "sagemaker";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "runtime.sagemaker";

    public override string ServiceVersion => "2017-05-13";

    public override string UserAgent => ServiceDefaults.UserAgent("SageMakerRuntime");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
