using Amazon.Runtime;

namespace Amazon.Glue;

/// <summary>What all requests to the service derive from.</summary>
public class AmazonGlueRequest : AmazonWebServiceRequest;
