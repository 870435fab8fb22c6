using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonStepFunctionsRequest : AmazonWebServiceRequest;
