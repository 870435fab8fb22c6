using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Local.Host;
using Local.Host.SageMaker.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.LocalServices.SageMaker;

/// <summary>Local mode with one image, test-image:1, whose program is container.py.</summary>
public sealed class SageMakerHost : IAsyncDisposable
{
    public const string Image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/test-image:1";
    public const string Role = "arn:aws:iam::000000000000:role/jobs";
    readonly string root;
    WebApplication app;

    SageMakerHost(string root)
    {
        this.root = root;
        app = Build();
        Objects = new DataBucket(() => app.Services.GetRequiredService<IObjects>());
    }

    public DataBucket Objects { get; }

    public HttpClient Client { get; private set; } = null!;

    public ISageMakerJobs Jobs => app.Services.GetRequiredService<ISageMakerJobs>();

    public static Task<SageMakerHost> StartAsync() => StartAsync(new SageMakerHost(Directory.CreateTempSubdirectory("sagemaker-").FullName));

    /// <summary>Another host on the same data, as after a restart.</summary>
    public async Task RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        app = Build();
        await StartAsync(this);
    }

    public async Task<(int Status, JsonObject Body)> TryCallAsync(string operation, JsonObject input)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "SageMaker." + operation);
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    public async Task<JsonObject> CallAsync(string operation, JsonObject input)
    {
        var (status, body) = await TryCallAsync(operation, input);
        status.ShouldBe(200, body.ToJsonString());
        return body;
    }

    public string Log(string group, string name) => File.ReadAllText(Path.Combine(root, "logs", "sagemaker", group, name + ".log"));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Client.Dispose();
        Directory.Delete(root, recursive: true);
    }

    static async Task<SageMakerHost> StartAsync(SageMakerHost host)
    {
        await host.app.StartAsync();
        host.app.Services.GetRequiredService<IObjects>().CreateBucket("data");
        foreach (var worker in host.app.Services.GetServices<IAfterDeployment>()) worker.Begin();
        host.Client = new HttpClient { BaseAddress = new Uri(host.app.Urls.First()) };
        return host;
    }

    WebApplication Build() => Startup.Build(
        new Settings(0, root, root, 1),
        services => services.AddSingleton(new ImagePrograms(new ImageProgram("test-image", "1", Python(), Path.Combine(AppContext.BaseDirectory, "SageMaker", "container.py")))));

    static string Python() =>
        new[] { "/usr/bin/python3" }.Concat(Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(p => Path.Combine(p, "python3"))).First(File.Exists);
}
