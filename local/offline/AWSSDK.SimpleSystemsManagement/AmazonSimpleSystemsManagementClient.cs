using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using Offline.Plumbing;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Calls AWS Systems Manager.</summary>
public partial class AmazonSimpleSystemsManagementClient : AmazonServiceClient, IAmazonSimpleSystemsManagement
{
    private static readonly ServiceMetadata Metadata = new("SSM");

    public AmazonSimpleSystemsManagementClient() : this(new AmazonSimpleSystemsManagementConfig()) { }

    public AmazonSimpleSystemsManagementClient(RegionEndpoint region) : this(new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region }) { }

    public AmazonSimpleSystemsManagementClient(AmazonSimpleSystemsManagementConfig config) : base(config) { }

    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials) : this(credentials, new AmazonSimpleSystemsManagementConfig()) { }

    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region }) { }

    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, AmazonSimpleSystemsManagementConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonSimpleSystemsManagementClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region }) { }

    public AmazonSimpleSystemsManagementClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonSimpleSystemsManagementConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    protected override IServiceMetadata ServiceMetadata => Metadata;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleSystemsManagementConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonSimpleSystemsManagementConfig config)
            throw new AmazonClientException("ClientConfig is not of type AmazonSimpleSystemsManagementConfig to create AmazonSimpleSystemsManagementClient");

        return new AmazonSimpleSystemsManagementClient(awsCredentials ?? DefaultAWSCredentialsIdentityResolver.GetCredentials(config), config);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => ServicePipeline.Complete(pipeline);
}
