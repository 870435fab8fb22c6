using Amazon.S3;
using Amazon.SageMakerRuntime;
using Amazon.SimpleSystemsManagement;

namespace Predict;

/// <summary>The services behind the API.</summary>
internal sealed record Clients(IAmazonSimpleSystemsManagement Parameters, IAmazonS3 Objects, IAmazonSageMakerRuntime Runtime)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Endpoints are tried again by this API itself, because only it knows their deadline.</summary>
    public static Clients OfThisFunction() => new(
        new AmazonSimpleSystemsManagementClient(new AmazonSimpleSystemsManagementConfig { MaxErrorRetry = 1, Timeout = Patience }),
        new AmazonS3Client(new AmazonS3Config { MaxErrorRetry = 1, Timeout = Patience }),
        new AmazonSageMakerRuntimeClient(new AmazonSageMakerRuntimeConfig { MaxErrorRetry = 0 }));
}
