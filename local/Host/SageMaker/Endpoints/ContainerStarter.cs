using System.Text.Json.Nodes;
using Local.Host.SageMaker.Jobs;
using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Endpoints;

/// <summary>Where and how the containers of one model are started.</summary>
/// <param name="Variables">What the platform adds to every container's environment.</param>
public sealed record PipelineStart(IReadOnlyList<ContainerSpec> Containers, string Folder, Action<string> Line)
{
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a container may take until /ping answers.</summary>
    public TimeSpan Startup { get; init; } = TimeSpan.FromMinutes(4);
}

/// <summary>Starts the containers of a model, all at the same time.</summary>
public sealed class ContainerStarter(IObjects objects, ImagePrograms images, ContainerVariables variables)
{
    public async Task<Pipeline> StartAsync(PipelineStart start, CancellationToken cancellation)
    {
        var starting = start.Containers.Select((spec, i) => StartOneAsync(start, spec, i, cancellation)).ToList();
        try
        {
            return new Pipeline(await Task.WhenAll(starting));
        }
        catch
        {
            foreach (var task in starting.Where(t => t.IsCompletedSuccessfully)) await (await task).DisposeAsync();
            throw;
        }
    }

    async Task<Container> StartOneAsync(PipelineStart start, ContainerSpec spec, int number, CancellationToken cancellation)
    {
        var folder = JobFolder.Create(Path.Combine(start.Folder, $"container-{number + 1}"));
        if (spec.ModelDataUrl is { } url) await ExtractAsync(url, folder.Model, cancellation);
        else _ = folder.Model;
        var port = Ports.Next();
        var child = await ChildProcess.StartAsync(Start(start, spec, folder, port), line => start.Line(Prefix(start, number) + line));
        var container = new Container(child, port);
        if (await HealthyAsync(container, start.Startup, cancellation)) return container;
        var ended = container.Exited.IsCompleted ? $" The program ended with exit code {await container.Exited}." : "";
        await container.DisposeAsync();
        throw new JobFailedException($"The {Name(start, number)} container did not pass the ping health check.{ended} Please check the logs.");
    }

    ChildStart Start(PipelineStart start, ContainerSpec spec, JobFolder folder, int port)
    {
        JsonObject requested = [];
        foreach (var (name, value) in spec.Environment.Concat(start.Variables)) requested[name] = value;
        var environment = variables.For(folder.Base, requested, ("SAGEMAKER_BIND_TO_PORT", $"{port}"), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));
        return new ChildStart(images.Command(spec.Image, "serve"), environment, folder.Base);
    }

    async Task ExtractAsync(string url, string folder, CancellationToken cancellation)
    {
        var location = S3Location.Parse(url);
        var archive = objects.Find(location.Bucket, location.Key) ?? throw new JobFailedException($"Could not find model data at {url}.");
        await Outputs.ExtractAsync(archive.Path, folder, url, cancellation);
    }

    static async Task<bool> HealthyAsync(Container container, TimeSpan within, CancellationToken cancellation)
    {
        try
        {
            return await container.IsHealthyAsync(within, cancellation);
        }
        catch (OperationCanceledException)
        {
            await container.DisposeAsync();
            throw;
        }
    }

    static string Name(PipelineStart start, int number) => start.Containers.Count == 1 ? "primary" : $"container-{number + 1}";

    static string Prefix(PipelineStart start, int number) => start.Containers.Count == 1 ? "" : $"[{Name(start, number)}] ";
}
