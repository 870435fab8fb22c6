using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Tests.LocalServices.S3;

namespace Tests.Functions.Monitoring;

/// <summary>Local mode's services for functions that run in the test's own process, through AWS's clients.</summary>
public sealed class Services : IAsyncLifetime
{
    private static readonly BasicAWSCredentials Credentials = new("x", "y");
    private int buckets;

    public LocalMode Local { get; } = new();

    public AmazonStepFunctionsClient StateMachines { get; private set; } = null!;

    /// <summary>Without a key of its own: whoever signs with it is told so.</summary>
    public AmazonKeyManagementServiceClient Keys { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Local.StartAsync();
        Keys = new(Credentials, new AmazonKeyManagementServiceConfig { ServiceURL = Local.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        StateMachines = new(Credentials, new AmazonStepFunctionsConfig { ServiceURL = Local.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
    }

    public async Task DisposeAsync() => await Local.DisposeAsync();

    /// <summary>Buckets of a test's own.</summary>
    public async Task<Store> StoreAsync()
    {
        var number = Interlocked.Increment(ref buckets);
        var store = new Store(Local.S3, $"artifacts-{number}", $"data-{number}");
        await Local.S3.PutBucketAsync(store.Artifacts);
        await Local.S3.PutBucketAsync(store.Data);
        return store;
    }

    /// <summary>A machine whose executions wait.</summary>
    public async Task<string> MachineAsync()
    {
        var (_, created) = await Local.JsonAsync("AWSStepFunctions.CreateStateMachine", $$$$"""
            {"name":"waits-{{{{Interlocked.Increment(ref buckets)}}}}","roleArn":"arn:aws:iam::000000000000:role/machine","definition":"{\"StartAt\":\"Wait\",\"States\":{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":60,\"End\":true}}}"}
            """);
        return created["stateMachineArn"]!.ToString();
    }

    public async Task<IReadOnlyList<ExecutionListItem>> ExecutionsAsync(string machine) =>
        (await StateMachines.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = machine })).Executions ?? [];

    public async Task<string> InputOfAsync(string execution) => (await StateMachines.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = execution })).Input;
}

/// <summary>The two buckets, with what a test puts in and finds.</summary>
public sealed record Store(IAmazonS3 S3, string Artifacts, string Data)
{
    public Task PutAsync(string key, string text) => S3.PutObjectAsync(new PutObjectRequest { BucketName = Artifacts, Key = key, ContentBody = text });

    public Task PutAsync<T>(string key, T value, JsonTypeInfo<T> type) => PutAsync(key, JsonSerializer.Serialize(value, type));

    public Task PutDataAsync(string key, string text) => S3.PutObjectAsync(new PutObjectRequest { BucketName = Data, Key = key, ContentBody = text });

    public Task<string> TextAsync(string key) => TextAsync(Artifacts, key);

    public async Task<string> TextAsync(string bucket, string key)
    {
        using var found = await S3.GetObjectAsync(bucket, key);
        using var reader = new StreamReader(found.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    public async Task<IReadOnlyList<string>> KeysAsync(string bucket, string prefix) =>
        [.. ((await S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Prefix = prefix })).S3Objects ?? []).Select(found => found.Key)];
}

/// <summary>Names the services for xunit: they are started once.</summary>
[CollectionDefinition("services")]
public sealed class ServicesCollection : ICollectionFixture<Services>;
