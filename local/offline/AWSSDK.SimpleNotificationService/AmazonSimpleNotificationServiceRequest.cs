using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest;
