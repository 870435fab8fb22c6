using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonSageMakerRequest : AmazonWebServiceRequest;
