using System.Text.Json.Nodes;
using Local.Host;
using Local.Host.StepFunctions;
using Microsoft.Extensions.DependencyInjection;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.StepFunctions;

/// <summary>Local mode with a bucket, spoken to as Step Functions' clients do.</summary>
public sealed class StepFunctionsHost : IAsyncDisposable
{
    public const string Role = "arn:aws:iam::000000000000:role/machine";

    public LocalMode Local { get; } = new();

    ExecutionRunner Runner => Local.Services.GetRequiredService<ExecutionRunner>();

    public static async Task<StepFunctionsHost> StartAsync()
    {
        var host = new StepFunctionsHost();
        await host.Local.StartAsync();
        host.Local.Services.GetRequiredService<IObjects>().CreateBucket("data");
        return host;
    }

    /// <summary>A new process on the same data; the old one was killed, or told to stop before.</summary>
    public async Task RestartAsync(bool killed)
    {
        if (!killed) await Runner.StopAsync(CancellationToken.None);
        await Local.StopAsync();
        await Local.StartAsync();
    }

    public Task<(int Status, JsonObject Body)> TryAsync(string operation, JsonObject input) => Local.JsonAsync("AWSStepFunctions." + operation, input.ToJsonString());

    public async Task<JsonObject> CallAsync(string operation, JsonObject input)
    {
        var (status, body) = await TryAsync(operation, input);
        status.ShouldBe(200, body.ToJsonString());
        return body;
    }

    public async Task<string> ErrorAsync(string operation, JsonObject input)
    {
        var (status, body) = await TryAsync(operation, input);
        status.ShouldBe(400, body.ToJsonString());
        return (string)body["__type"]!;
    }

    public async Task<string> CreateAsync(string name, string definition) =>
        (string)(await CallAsync("CreateStateMachine", new() { ["name"] = name, ["definition"] = definition, ["roleArn"] = Role }))["stateMachineArn"]!;

    public async Task<string> StartAsync(string machine, string input = "{}", string? name = null)
    {
        var request = new JsonObject { ["stateMachineArn"] = machine, ["input"] = input };
        if (name is not null) request["name"] = name;
        return (string)(await CallAsync("StartExecution", request))["executionArn"]!;
    }

    public Task<JsonObject> DescribeAsync(string execution) => CallAsync("DescribeExecution", new() { ["executionArn"] = execution });

    /// <summary>The description of an execution once it has ended.</summary>
    public async Task<JsonObject> EndAsync(string execution)
    {
        await Runner.WaitAsync(execution, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        return await DescribeAsync(execution);
    }

    public async Task<JsonObject> RunAsync(string definition, string input = "{}") => await EndAsync(await StartAsync(await CreateAsync("m-" + Guid.NewGuid().ToString("n"), definition), input));

    public async Task<IReadOnlyList<JsonObject>> HistoryAsync(string execution) =>
        [.. (await CallAsync("GetExecutionHistory", new() { ["executionArn"] = execution, ["maxResults"] = 1000 }))["events"]!.AsArray().Select(e => e!.AsObject())];

    /// <summary>The text of an object in the bucket, as soon as a machine has put it there.</summary>
    public async Task<string> ObjectAsync(string key)
    {
        var objects = Local.Services.GetRequiredService<IObjects>();
        for (var end = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < end; await Task.Delay(5))
        {
            if (objects.Find("data", key) is { } found) return await File.ReadAllTextAsync(found.Path);
        }

        throw new TimeoutException($"No machine put {key} within 30 s.");
    }

    public ValueTask DisposeAsync() => Local.DisposeAsync();
}
