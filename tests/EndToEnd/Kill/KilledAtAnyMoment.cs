using System.Diagnostics;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Xunit.Abstractions;

namespace Tests.EndToEnd.Kill;

/// <summary>The demo's run, killed at a random moment and started again: nothing is lost, the interruption is told once, and a redrive brings it to its end.</summary>
public sealed class KilledAtAnyMoment(ITestOutputHelper output) : IDisposable
{
    const string Model = "used-car-price";
    const string Interrupted = "LocalMode.Interrupted";
    readonly string data = Directory.CreateTempSubdirectory("killed-").FullName;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Reaches_the_demos_end(int seed) => KillAndGoOnAsync(seed);

    [Theory, Trait("Category", "Soak")]
    [MemberData(nameof(Seeds))]
    public Task Reaches_the_demos_end_from_many_moments(int seed) => KillAndGoOnAsync(seed);

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(101, 20)];

    public void Dispose() => Directory.Delete(data, recursive: true);

    async Task KillAndGoOnAsync(int seed)
    {
        Kept kept;
        using (var first = await HostProcess.StartAsync(data))
        {
            await first.Stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.DataBucket, Key = $"training/{Model}/used-cars.csv", FilePath = Path.Combine(Repository.Root, "local/samples/used-cars.csv") });
            await Moment.Of(seed).ComeAsync(data);
            kept = await Kept.OfAsync(first.Stack, data);
            await first.KillAsync();
        }

        output.WriteLine($"seed {seed}, killed at: {Moment.Place(data)}");
        using var second = await HostProcess.StartAsync(data);
        kept.ShouldBeIn(await Kept.OfAsync(second.Stack, data));
        var told = await EndedAsync(second.Stack);
        await ShouldBeAtTheDemosEndAsync(second.Stack, told);
    }

    /// <summary>Waits for the end, redriving once what the kill interrupted; answers whether the interruption was told.</summary>
    async Task<bool> EndedAsync(Stack stack)
    {
        var ended = await RestAsync(stack);
        if (ended.Status == ExecutionStatus.SUCCEEDED) return false;
        ended.Error.ShouldBe(Interrupted);
        var reported = (await stack.MailsAsync(Model)).ShouldHaveSingleItem();
        await stack.StepFunctions.RedriveExecutionAsync(new RedriveExecutionRequest { ExecutionArn = ended.ExecutionArn });
        var again = await RestAsync(stack);
        again.Status.ShouldBe(ExecutionStatus.SUCCEEDED, $"{again.Error} {again.Cause}");
        // Killed between its mail and its end, the run had nothing left to tell.
        output.WriteLine($"interrupted, told: {reported.Contains(Interrupted, StringComparison.Ordinal)}, redriven");
        return reported.Contains(Interrupted, StringComparison.Ordinal);
    }

    static async Task<DescribeExecutionResponse> RestAsync(Stack stack)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(100))
        {
            if (await stack.ExecutionsAsync() is not [var only]) continue;
            var state = await stack.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = only });
            if (state.Status != ExecutionStatus.RUNNING) return state;
        }

        throw new TimeoutException("The drop has led to no ended execution, or to more than one.");
    }

    static async Task ShouldBeAtTheDemosEndAsync(Stack stack, bool told)
    {
        var endpoint = await stack.SageMaker.DescribeEndpointAsync(new DescribeEndpointRequest { EndpointName = Model + "-xgboost" });
        endpoint.EndpointStatus.ShouldBe(EndpointStatus.InService, endpoint.FailureReason);
        var (status, answer) = await stack.PredictAsync(Model, JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "local/samples/three-cars.json")))!);
        status.ShouldBe(200, answer.ToJsonString());
        answer["predictions"]!.AsArray().Count.ShouldBe(3);
        stack.Mails(Model).Count(m => m.Contains($"Subject: [{Model}] deployed", StringComparison.Ordinal)).ShouldBe(1);
        stack.Mails(Model).Count.ShouldBe(told ? 2 : 1);
        DateTimeOffset.Parse(JsonNode.Parse(await stack.TextAsync($"{Model}/lock.json"))!["expires"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
        foreach (var machine in new[] { "TrainModel", "TrainAlgorithm", "DeployModel" })
        {
            var running = await stack.StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Stack.Machine(machine), StatusFilter = ExecutionStatus.RUNNING });
            (running.Executions ?? []).ShouldBeEmpty();
        }
    }
}
