using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using Offline.Plumbing;

namespace Amazon.SageMakerRuntime;

/// <summary>Calls Amazon SageMaker Runtime.</summary>
public partial class AmazonSageMakerRuntimeClient : AmazonServiceClient, IAmazonSageMakerRuntime
{
    private static readonly ServiceMetadata Metadata = new("SageMaker Runtime");

    public AmazonSageMakerRuntimeClient() : this(new AmazonSageMakerRuntimeConfig()) { }

    public AmazonSageMakerRuntimeClient(RegionEndpoint region) : this(new AmazonSageMakerRuntimeConfig { RegionEndpoint = region }) { }

    public AmazonSageMakerRuntimeClient(AmazonSageMakerRuntimeConfig config) : base(config) { }

    public AmazonSageMakerRuntimeClient(AWSCredentials credentials) : this(credentials, new AmazonSageMakerRuntimeConfig()) { }

    public AmazonSageMakerRuntimeClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSageMakerRuntimeConfig { RegionEndpoint = region }) { }

    public AmazonSageMakerRuntimeClient(AWSCredentials credentials, AmazonSageMakerRuntimeConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonSageMakerRuntimeClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSageMakerRuntimeConfig { RegionEndpoint = region }) { }

    public AmazonSageMakerRuntimeClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSageMakerRuntimeConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata => Metadata;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSageMakerRuntimeConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonSageMakerRuntimeConfig config)
            throw new AmazonClientException("ClientConfig is not of type AmazonSageMakerRuntimeConfig to create AmazonSageMakerRuntimeClient");

        return new AmazonSageMakerRuntimeClient(awsCredentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config), config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Complete(pipeline);
}
