using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Offline.Plumbing;

namespace Amazon.SimpleNotificationService;

/// <summary>The settings of a client of Amazon Simple Notification Service.</summary>
public class AmazonSimpleNotificationServiceConfig : ClientConfig
{
    public AmazonSimpleNotificationServiceConfig() : base(ServiceDefaults.Configuration)
    {
        ServiceId = "SNS";
        AuthenticationServiceName = "sns";
        EndpointProvider = new ServiceEndpoints(RegionEndpointServiceName);
    }

    public override string RegionEndpointServiceName => "sns";

    public override string ServiceVersion => "2010-03-31";

    public override string UserAgent => ServiceDefaults.UserAgent("SimpleNotificationService");

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(ServiceEndpoints.Parameters(this));
}
