using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SageMaker;
using Amazon.SageMakerRuntime;
using Amazon.SimpleSystemsManagement;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Local.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tests.EndToEnd;

/// <summary>The whole system of this repository (or of a copied tree) in local mode, with AWS's clients pointed at it.</summary>
public sealed partial class Stack : IAsyncDisposable
{
    static readonly BasicAWSCredentials Credentials = new("x", "y");
    readonly WebApplication? app;
    readonly string folder;

    Stack(WebApplication? app, string folder, string url)
    {
        (this.app, this.folder, Url) = (app, folder, url);
        S3 = new(Credentials, new AmazonS3Config { ServiceURL = url, AuthenticationRegion = "us-east-1" });
        StepFunctions = new(Credentials, new AmazonStepFunctionsConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        SageMaker = new(Credentials, new AmazonSageMakerConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        Runtime = new(Credentials, new AmazonSageMakerRuntimeConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        Parameters = new(Credentials, new AmazonSimpleSystemsManagementConfig { ServiceURL = url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
    }

    public const string DataBucket = "serverless-mlops-data-000000000000-us-east-1";
    public const string Artifacts = "serverless-mlops-artifacts-000000000000-us-east-1";

    public string Url { get; }

    /// <summary>Where this local mode keeps everything, its logs included.</summary>
    public string Folder => folder;

    public AmazonS3Client S3 { get; }

    public AmazonStepFunctionsClient StepFunctions { get; }

    public AmazonSageMakerClient SageMaker { get; }

    public AmazonSageMakerRuntimeClient Runtime { get; }

    public AmazonSimpleSystemsManagementClient Parameters { get; }

    public static Task<Stack> StartAsync(string? repository = null) => StartAsync(Directory.CreateTempSubdirectory("end-to-end-"), repository);

    /// <summary>Starts on a folder that may hold state already; it is deleted at the end.</summary>
    public static async Task<Stack> StartAsync(DirectoryInfo state, string? repository = null)
    {
        var folder = state.FullName;
        var settings = new Settings(0, repository ?? Repository.Root, folder, 0.02);
        // A machine that is busy with other tests may take longer to end than a user should wait.
        var app = Startup.Build(settings, services => services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30)));
        await app.StartAsync();
        await Startup.DeployAsync(app, settings);
        return new Stack(app, folder, settings.Url);
    }

    /// <summary>Clients for a local mode that runs as a process of its own on a folder, which stays.</summary>
    public static Stack Of(string url, string folder) => new(null, folder, url);

    public static string Machine(string name) => $"arn:aws:states:us-east-1:000000000000:stateMachine:serverless-mlops-{name}";

    public Task PutModelAsync(string model, string yaml) => S3.PutObjectAsync(new PutObjectRequest { BucketName = Artifacts, Key = $"models/{model}.yaml", ContentBody = yaml });

    /// <summary>Drops a file and waits for the execution that the drop started to end.</summary>
    public async Task<DescribeExecutionResponse> DropAsync(string model, string name, string content)
    {
        var known = (await ExecutionsAsync()).ToHashSet();
        await S3.PutObjectAsync(new PutObjectRequest { BucketName = DataBucket, Key = $"training/{model}/{name}", ContentBody = content });
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            var fresh = (await ExecutionsAsync()).FirstOrDefault(arn => !known.Contains(arn) && arn.Contains(":" + model + "-", StringComparison.Ordinal));
            if (fresh is not null)
            {
                var state = await StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = fresh });
                if (state.Status != ExecutionStatus.RUNNING) return state;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The drop of {name} has led to no ended execution.");
    }

    public async Task<IReadOnlyList<string>> StatesOfAsync(string execution)
    {
        var history = await StepFunctions.GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = execution, MaxResults = 1000 });
        return [.. history.Events.Where(e => e.StateEnteredEventDetails is not null).Select(e => e.StateEnteredEventDetails.Name)];
    }

    /// <summary>The mails whose subject names a model, once at least one is there.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync(string model)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
            if (Mails(model) is { Count: > 0 } mails) return mails;
        return [];
    }

    /// <summary>The mails of a model that are there now, oldest first.</summary>
    public IReadOnlyList<string> Mails(string model)
    {
        var outbox = Path.Combine(folder, "outbox");
        return Directory.Exists(outbox) ? [.. Directory.EnumerateFiles(outbox, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(m => m.Contains($"Subject: [{model}]", StringComparison.Ordinal))] : [];
    }

    /// <summary>How many events wait for their target or are being taken by a function.</summary>
    public int OwedEvents()
    {
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "state.db")};Mode=ReadOnly");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM documents WHERE kind = 'lambda-event')";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Sets a fault switch, as docs/faults.md describes it.</summary>
    public Task StrikeAsync(string fault) => LocalAsync(HttpMethod.Post, "faults", fault);

    public Task HealAsync() => LocalAsync(HttpMethod.Delete, "faults", null);

    /// <summary>Moves local mode's clock on by an ISO 8601 duration.</summary>
    public Task MoveClockAsync(string by) => LocalAsync(HttpMethod.Post, "clock", $$"""{"move":"{{by}}"}""");

    async Task LocalAsync(HttpMethod method, string what, string? body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"{Url}/_local/{what}") { Content = body is null ? null : new StringContent(body) };
        using var response = await http.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
    }

    public async Task<string> TextAsync(string key)
    {
        using var found = await S3.GetObjectAsync(Artifacts, key);
        using var reader = new StreamReader(found.ResponseStream);
        return await reader.ReadToEndAsync();
    }

    public async Task<(int Status, JsonObject Body)> PredictAsync(string model, JsonNode body, string? key = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{await OutputAsync("ApiUrl")}/models/{model}/predictions") { Content = JsonContent.Create(body) };
        request.Headers.Add("x-api-key", key ?? await ApiKeyAsync());
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    public async Task<string> OutputAsync(string name)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Action", "DescribeStacks")]) };
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/cloudformation/aws4_request, Signature=0");
        using var response = await http.SendAsync(request);
        var outputs = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants().Where(e => e.Name.LocalName == "OutputKey");
        return outputs.Single(o => o.Value == name).ElementsAfterSelf().First(e => e.Name.LocalName == "OutputValue").Value;
    }

    public async Task<string> ApiKeyAsync()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Url}/apikeys/{await OutputAsync("ApiKeyId")}?includeValue=true");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/apigateway/aws4_request, Signature=0");
        using var response = await http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!.GetValue<string>();
    }

    /// <summary>The executions of train-model, newest first.</summary>
    public async Task<IReadOnlyList<string>> ExecutionsAsync()
    {
        var listed = await StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Machine("TrainModel"), MaxResults = 1000 });
        return [.. (listed.Executions ?? []).Select(e => e.ExecutionArn)];
    }

    public async ValueTask DisposeAsync()
    {
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>One running stack for all tests that do not change the repository.</summary>
public sealed class SharedStack : IAsyncLifetime
{
    public Stack Stack { get; private set; } = null!;

    public async Task InitializeAsync() => Stack = await Stack.StartAsync();

    public async Task DisposeAsync() => await Stack.DisposeAsync();
}

/// <summary>Names the shared stack for xunit.</summary>
[CollectionDefinition("stack")]
public sealed class StackCollection : ICollectionFixture<SharedStack>;
