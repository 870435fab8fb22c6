using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using Offline.Plumbing;

namespace Amazon.Lambda;

/// <summary>Calls AWS Lambda.</summary>
public partial class AmazonLambdaClient : AmazonServiceClient, IAmazonLambda
{
    private static readonly ServiceMetadata Metadata = new("Lambda");

    public AmazonLambdaClient() : this(new AmazonLambdaConfig()) { }

    public AmazonLambdaClient(RegionEndpoint region) : this(new AmazonLambdaConfig { RegionEndpoint = region }) { }

    public AmazonLambdaClient(AmazonLambdaConfig config) : base(config) { }

    public AmazonLambdaClient(AWSCredentials credentials) : this(credentials, new AmazonLambdaConfig()) { }

    public AmazonLambdaClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonLambdaConfig { RegionEndpoint = region }) { }

    public AmazonLambdaClient(AWSCredentials credentials, AmazonLambdaConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonLambdaConfig { RegionEndpoint = region }) { }

    public AmazonLambdaClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonLambdaConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata => Metadata;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonLambdaConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonLambdaConfig config)
            throw new AmazonClientException("ClientConfig is not of type AmazonLambdaConfig to create AmazonLambdaClient");

        return new AmazonLambdaClient(awsCredentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config), config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Complete(pipeline);
}
