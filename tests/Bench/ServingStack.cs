using System.Text.Json;
using Amazon.S3.Model;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Local.Demo;
using Local.Samples.Play;

namespace Bench;

/// <summary>Local mode as a process of its own, with both algorithms of the used cars trained from one drop and in service.</summary>
public sealed class ServingStack : IAsyncDisposable
{
    public const string Model = "used-car-price";

    readonly LocalMode localMode;

    ServingStack(LocalMode localMode, string data) => (this.localMode, Data, Cloud) = (localMode, data, new Cloud(localMode.Url));

    public Cloud Cloud { get; }

    /// <summary>Where local mode writes everything.</summary>
    public string Data { get; }

    public int ProcessId => localMode.ProcessId;

    public string Url => localMode.Url;

    public IReadOnlyDictionary<string, string> Outputs { get; private set; } = new Dictionary<string, string>();

    public string ApiKey { get; private set; } = "";

    /// <summary>The endpoints behind the model, by algorithm.</summary>
    public IReadOnlyDictionary<string, string> Endpoints { get; private set; } = new Dictionary<string, string>();

    public static async Task<ServingStack> StartAsync(string repository, string data)
    {
        BenchContext.Say("starting local mode and training two models");
        var stack = new ServingStack(await LocalMode.StartAsync(repository, data), data);
        stack.Outputs = await stack.Cloud.OutputsAsync();
        stack.ApiKey = await stack.Cloud.ApiKeyAsync(stack.Outputs["ApiKeyId"]);
        await stack.TrainAsync(Path.Combine(repository, "local/samples/used-cars.csv"));
        stack.Endpoints = await stack.InServiceAsync();
        return stack;
    }

    /// <summary>Sets a fault switch, as docs/faults.md describes it.</summary>
    public async Task StrikeAsync(string fault)
    {
        using var response = await Cloud.Http.PostAsync($"{Url}/_local/faults", new StringContent(fault));
        if (!response.IsSuccessStatusCode) throw new BenchException(await response.Content.ReadAsStringAsync());
    }

    public async Task HealAsync()
    {
        using var response = await Cloud.Http.DeleteAsync($"{Url}/_local/faults");
        response.EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync() => localMode.DisposeAsync();

    async Task TrainAsync(string file)
    {
        var notBefore = DateTime.UtcNow.AddMilliseconds(-50);
        await Cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = Outputs["DataBucketName"], Key = $"training/{Model}/{Path.GetFileName(file)}", FilePath = file });
        var arn = await new Pipeline(Cloud.StepFunctions).StartedAsync(Outputs["TrainModelStateMachineArn"], notBefore, TimeSpan.FromSeconds(60));
        DescribeExecutionResponse execution;
        do
        {
            await Task.Delay(100);
            execution = await Cloud.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = arn });
        }
        while (execution.Status == ExecutionStatus.RUNNING);
        if (execution.Status != ExecutionStatus.SUCCEEDED) throw new BenchException($"The training ended {execution.Status}: {execution.Error} {execution.Cause}");
    }

    async Task<IReadOnlyDictionary<string, string>> InServiceAsync()
    {
        var found = await Cloud.Parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = "/", Recursive = true });
        var parameter = found.Parameters?.FirstOrDefault(p => p.Name.EndsWith("/" + Model, StringComparison.Ordinal)) ?? throw new BenchException($"No parameter announces {Model}.");
        using var parsed = JsonDocument.Parse(parameter.Value);
        var endpoints = parsed.RootElement.GetProperty("algorithms").EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetProperty("endpoint").GetString()!);
        return endpoints.Count == 2 ? endpoints : throw new BenchException($"Two algorithms were expected in service, there are {endpoints.Count}.");
    }
}
