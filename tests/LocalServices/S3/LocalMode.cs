using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Local.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.LocalServices.S3;

/// <summary>A real host on a free port with its own folder; the functions and machines it would call only write down what they got.</summary>
public sealed class LocalMode : IAsyncDisposable
{
    WebApplication? app;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "local-mode-" + Guid.NewGuid().ToString("n"));

    public string Data => Path.Combine(Folder, ".local");

    public Recorder Calls { get; } = new();

    public IServiceProvider Services => app!.Services;

    public AmazonS3Client S3 { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public string Url { get; private set; } = "";

    public async Task<LocalMode> StartAsync(bool deploy = true)
    {
        Directory.CreateDirectory(Folder);
        var settings = new Settings(0, Folder, Data, 0.5);
        app = Startup.Build(settings, services => services.AddSingleton<IFunctions>(Calls).AddSingleton<IExecutions>(Calls));
        await app.StartAsync();
        if (deploy) await Startup.DeployAsync(app, settings);
        Url = settings.Url;
        S3 = new AmazonS3Client(new BasicAWSCredentials("x", "y"), new AmazonS3Config { ServiceURL = Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
        return this;
    }

    public async Task StopAsync()
    {
        S3.Dispose();
        await app!.DisposeAsync();
        app = null;
    }

    public async Task DeclareAsync(string type, string physicalId, string properties, string arn = "")
    {
        var declaration = new Local.Host.Wire.ResourceDeclaration("Logical", type, physicalId, arn, JsonNode.Parse(properties)!.AsObject());
        foreach (var provider in Services.GetServices<Local.Host.Wire.IResourceProvider>().Where(p => p.ResourceTypes.Contains(type))) await provider.DeclareAsync(declaration, default);
    }

    public Task<JsonNode?> TaskAsync(string integration, string operation, string parameters) =>
        Services.GetServices<Local.Host.Wire.ITaskTarget>().Single(t => t.Integration == integration).CallTaskAsync(operation, JsonNode.Parse(parameters)!.AsObject(), Local.Host.Wire.Caller.Local, default);

    /// <summary>An operation of the JSON protocol, raw.</summary>
    public async Task<(int Status, JsonObject Body)> JsonAsync(string target, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent(body, null, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", target);
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    /// <summary>An operation of the Query protocol, raw.</summary>
    public async Task<(int Status, System.Xml.Linq.XElement Body)> QueryAsync(string service, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=x/20261121/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await Http.SendAsync(request);
        var root = System.Xml.Linq.XElement.Parse(await response.Content.ReadAsStringAsync());
        foreach (var e in root.DescendantsAndSelf()) e.Name = e.Name.LocalName;
        return ((int)response.StatusCode, root);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await StopAsync();
        Http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>Stands for Lambda and Step Functions and hands out what they were given, in order.</summary>
public sealed class Recorder : IFunctions, IExecutions
{
    readonly BlockingCollection<(string Target, string? Name, JsonNode Payload)> calls = [];

    public bool Faulty { get; set; }

    public (string Target, string? Name, JsonNode Payload) Next() => calls.TryTake(out var call, TimeSpan.FromSeconds(20)) ? call : throw new TimeoutException("Nothing was delivered within 20 s.");

    public int Waiting => calls.Count;

    public void InvokeLater(string function, JsonNode payload)
    {
        if (Faulty) throw new InvalidOperationException("The process dies here.");
        calls.Add((function, null, payload));
    }

    public string Start(string stateMachineArn, string? name, string input)
    {
        calls.Add((stateMachineArn, name, JsonNode.Parse(input)!));
        return stateMachineArn + ":" + name;
    }

    public Task<FunctionAnswer> InvokeAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellation) => throw new NotSupportedException("S3 and EventBridge only queue.");
}
