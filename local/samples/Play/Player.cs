using System.Diagnostics;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Local.Samples.Traffic;

namespace Local.Samples.Play;

/// <summary>Plays weeks against a running local mode, through the entrances that everybody has.</summary>
public sealed class Player(Cloud cloud, IReadOnlyDictionary<string, string> outputs, InferenceApi api, string model)
{
    public static readonly TimeSpan AWeek = TimeSpan.FromDays(7);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CaptureFolder capture = new(cloud, outputs["ArtifactsBucketName"], model);

    /// <summary>Asks what is asked in a week; answers with the API's answers, once all of it is captured.</summary>
    public async Task<IReadOnlyList<JsonObject>> AskAsync(Week week)
    {
        var answers = new List<JsonObject>();
        foreach (var call in week.Calls) answers.Add(await api.PredictAsync(model, call.Body));
        // A line for each endpoint that answered.
        await capture.WaitForAsync(week.Calls[0].InferenceId.Split('.')[0] + ".", answers.Sum(answer => answer["predictions"]![0]!["candidates"]!.AsObject().Count));
        return answers;
    }

    public Task DropAsync(LabelFile labels) =>
        cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = outputs["DataBucketName"], Key = $"ground-truth/{model}/{labels.Name}", ContentBody = labels.Csv });

    /// <summary>Moves the clock on by a week; answers with the check that the schedule starts.</summary>
    public async Task<string> PassAsync()
    {
        var known = (await ChecksAsync()).ToHashSet();
        await cloud.MoveClockAsync(AWeek);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
            if ((await ChecksAsync()).FirstOrDefault(check => !known.Contains(check)) is { } check) return check;
        throw new PlayException($"A week has passed, and the schedule has started no check within {Patience.TotalSeconds:0} s. The log is in logs/lambda of local mode's folder.");
    }

    public async Task EndedAsync(string check)
    {
        for (var state = ExecutionStatus.RUNNING; state == ExecutionStatus.RUNNING; await Task.Delay(50))
        {
            var described = await cloud.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = check });
            state = described.Status;
            if (state != ExecutionStatus.RUNNING && state != ExecutionStatus.SUCCEEDED) throw new PlayException($"The check ended {state}: {described.Error} {described.Cause}");
        }
    }

    private async Task<IEnumerable<string>> ChecksAsync()
    {
        var listed = await cloud.StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = outputs["MonitorModelStateMachineArn"] });
        return (listed.Executions ?? []).Select(execution => execution.ExecutionArn);
    }
}
