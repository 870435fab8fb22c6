using Jobs.Features;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jobs.Serve;

/// <summary>One container of a SageMaker inference pipeline; CONTAINER_ROLE says which: encode or decode.</summary>
public static class InferenceServer
{
    // Batch transform allows payloads of up to 100 MB.
    private const long LargestBody = 100 << 20;

    public static async Task<int> RunAsync(ContainerFolders folders)
    {
        if (Invocations(folders) is not { } invoke)
            return 2;

        // The empty builder needs a seventh less processor time to start than the slim one; every deployment starts two of these processes.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.WebHost.UseUrls(Urls());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);

        await using var app = builder.Build();
        app.Run(context => Answer(context, invoke));
        await app.StartAsync();
        Console.WriteLine($"Listening on {string.Join(", ", app.Urls)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static RequestDelegate? Invocations(ContainerFolders folders)
    {
        var role = Environment.GetEnvironmentVariable("CONTAINER_ROLE");
        if (role == "decode")
            return DecodeEndpoint.InvokeAsync;
        var features = Path.Combine(folders.Model, "features.json");
        if (role == "encode" && File.Exists(features))
            return new EncodeEndpoint(FeatureSchema.Read(features), MissingNumbersWords.Of(Environment.GetEnvironmentVariable(MissingNumbersWords.Variable))).InvokeAsync;
        Console.Error.WriteLine(role == "encode"
            ? $"{features} is not there. The model archive of the Encode container must be a run's features/model.tar.gz."
            : $"CONTAINER_ROLE is '{role}'. Set it to encode or decode in the container's Environment.");
        return null;
    }

    private static string Urls() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } urls ? urls
        : $"http://*:{(Environment.GetEnvironmentVariable("SAGEMAKER_BIND_TO_PORT") is { Length: > 0 } port ? port : "8080")}";

    private static Task Answer(HttpContext context, RequestDelegate invoke) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/ping") => Task.CompletedTask,
        ("GET", "/execution-parameters") => Body.WriteAsync(context, "application/json", ExecutionParameters()),
        ("POST", "/invocations") => invoke(context),
        _ => NotFound(context),
    };

    private static byte[] ExecutionParameters() =>
        System.Text.Encoding.UTF8.GetBytes($$"""{"MaxConcurrentTransforms":{{Environment.ProcessorCount}},"BatchStrategy":"MULTI_RECORD","MaxPayloadInMB":6}""");

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
