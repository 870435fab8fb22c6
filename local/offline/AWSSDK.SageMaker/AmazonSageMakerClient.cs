using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using Offline.Plumbing;

namespace Amazon.SageMaker;

/// <summary>Calls Amazon SageMaker.</summary>
public partial class AmazonSageMakerClient : AmazonServiceClient, IAmazonSageMaker
{
    private static readonly ServiceMetadata Metadata = new("SageMaker");

    public AmazonSageMakerClient() : this(new AmazonSageMakerConfig()) { }

    public AmazonSageMakerClient(RegionEndpoint region) : this(new AmazonSageMakerConfig { RegionEndpoint = region }) { }

    public AmazonSageMakerClient(AmazonSageMakerConfig config) : base(config) { }

    public AmazonSageMakerClient(AWSCredentials credentials) : this(credentials, new AmazonSageMakerConfig()) { }

    public AmazonSageMakerClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSageMakerConfig { RegionEndpoint = region }) { }

    public AmazonSageMakerClient(AWSCredentials credentials, AmazonSageMakerConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonSageMakerClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSageMakerConfig { RegionEndpoint = region }) { }

    public AmazonSageMakerClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSageMakerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata => Metadata;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSageMakerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonSageMakerConfig config)
            throw new AmazonClientException("ClientConfig is not of type AmazonSageMakerConfig to create AmazonSageMakerClient");

        return new AmazonSageMakerClient(awsCredentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config), config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Complete(pipeline);
}
