using System.Collections.Concurrent;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.Lambda;
using Amazon.S3;
using Amazon.SageMakerRuntime;
using Amazon.SimpleSystemsManagement;
using Predict.Serving;

namespace Predict;

/// <summary>The services behind the API. A client is made when it is first used: not every method needs all of them, and each makes a cold start longer.</summary>
internal sealed class Clients
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Without it each client's first call takes the region out of the address, by regular expressions that it compiles for that.</summary>
    private static readonly string? Region = Environment.GetEnvironmentVariable("AWS_REGION");

    private readonly Lazy<AmazonSimpleSystemsManagementClient> parameters = new(() => new(new AmazonSimpleSystemsManagementConfig { MaxErrorRetry = 1, Timeout = Patience, AuthenticationRegion = Region }));
    private readonly Lazy<AmazonS3Client> objects = new(() => new(new AmazonS3Config { MaxErrorRetry = 1, Timeout = Patience, AuthenticationRegion = Region }));
    private readonly Lazy<AmazonSageMakerRuntimeClient> runtime = new(() => new(new AmazonSageMakerRuntimeConfig { MaxErrorRetry = 0, AuthenticationRegion = Region }));
    private readonly Lazy<FunctionClients> functions = new(() => new());

    public IAmazonSimpleSystemsManagement Parameters => parameters.Value;

    public IAmazonS3 Objects => objects.Value;

    /// <summary>Endpoints are tried again by this API itself, because only it knows their deadline.</summary>
    public IAmazonSageMakerRuntime Runtime => runtime.Value;

    /// <summary>As endpoints; only models whose strategy is a function of the team's own need it.</summary>
    public IAmazonLambda Functions(string region) => functions.Value.In(region);

    /// <summary>The key service is needed by the one method that opens links.</summary>
    public OpenedLinks Links(PredictSettings settings, TimeProvider time) => LinkClients.Links(Objects, settings, time);

    /// <summary>A class of its own, so that who needs none does not even load their assembly.</summary>
    private static class LinkClients
    {
        public static OpenedLinks Links(IAmazonS3 objects, PredictSettings settings, TimeProvider time) =>
            new(objects, new AmazonKeyManagementServiceClient(new AmazonKeyManagementServiceConfig { MaxErrorRetry = 1, Timeout = Patience, AuthenticationRegion = Region }), settings, time);
    }

    /// <summary>By region. A class of its own, so that who needs none does not even load their assembly.</summary>
    private sealed class FunctionClients
    {
        private readonly ConcurrentDictionary<string, AmazonLambdaClient> clients = [];

        public AmazonLambdaClient In(string region) => clients.GetOrAdd(region, where => new(new AmazonLambdaConfig { MaxErrorRetry = 0, RegionEndpoint = RegionEndpoint.GetBySystemName(where) }));
    }
}
