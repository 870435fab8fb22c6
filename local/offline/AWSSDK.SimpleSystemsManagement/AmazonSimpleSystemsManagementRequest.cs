using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonSimpleSystemsManagementRequest : AmazonWebServiceRequest;
