using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using Offline.Plumbing;

namespace Amazon.Glue;

/// <summary>Calls AWS Glue.</summary>
public partial class AmazonGlueClient : AmazonServiceClient, IAmazonGlue
{
    private static readonly ServiceMetadata Metadata = new("Glue");

    public AmazonGlueClient() : this(new AmazonGlueConfig()) { }

    public AmazonGlueClient(RegionEndpoint region) : this(new AmazonGlueConfig { RegionEndpoint = region }) { }

    public AmazonGlueClient(AmazonGlueConfig config) : base(config) { }

    public AmazonGlueClient(AWSCredentials credentials) : this(credentials, new AmazonGlueConfig()) { }

    public AmazonGlueClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonGlueConfig { RegionEndpoint = region }) { }

    public AmazonGlueClient(AWSCredentials credentials, AmazonGlueConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonGlueClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonGlueConfig { RegionEndpoint = region }) { }

    public AmazonGlueClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonGlueConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata => Metadata;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonGlueConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonGlueConfig config)
            throw new AmazonClientException("ClientConfig is not of type AmazonGlueConfig to create AmazonGlueClient");

        return new AmazonGlueClient(awsCredentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config), config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Complete(pipeline);
}
