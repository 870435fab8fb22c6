using Amazon.Runtime;

namespace Amazon.SageMakerRuntime;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonSageMakerRuntimeRequest : AmazonWebServiceRequest;
