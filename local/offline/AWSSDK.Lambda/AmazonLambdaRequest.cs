using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonLambdaRequest : AmazonWebServiceRequest;
