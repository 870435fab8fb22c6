using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Tests.EndToEnd;

/// <summary>What the tests of batches ask of a stack.</summary>
public sealed partial class Stack
{
    /// <summary>Puts a file under scoring/ and gives its version, by which its batch is known.</summary>
    public async Task<string> PutBatchAsync(string place, ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        return (await S3.PutObjectAsync(new PutObjectRequest { BucketName = DataBucket, Key = "scoring/" + place, InputStream = stream })).VersionId;
    }

    public Task<string> PutBatchAsync(string place, string text) => PutBatchAsync(place, Encoding.UTF8.GetBytes(text));

    /// <summary>Drops a file to be scored and waits until its batch has ended.</summary>
    public async Task<DescribeExecutionResponse> ScoreAsync(string place, ReadOnlyMemory<byte> content) => await EndOfBatchAsync(await PutBatchAsync(place, content));

    public Task<DescribeExecutionResponse> ScoreAsync(string place, string text) => ScoreAsync(place, Encoding.UTF8.GetBytes(text));

    /// <summary>The batch that one version of a dropped file started, once it has ended.</summary>
    public async Task<DescribeExecutionResponse> EndOfBatchAsync(string version)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(50))
        {
            foreach (var one in await BatchesAsync())
            {
                if (one.Status != ExecutionStatus.RUNNING && await VersionOfAsync(one.ExecutionArn) == version)
                    return await StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = one.ExecutionArn });
            }
        }

        throw new TimeoutException($"Version {version} has led to no ended batch.");
    }

    public async Task<IReadOnlyList<ExecutionListItem>> BatchesAsync() =>
        (await StepFunctions.ListExecutionsAsync(new ListExecutionsRequest { StateMachineArn = Machine("ScoreBatch"), MaxResults = 1000 })).Executions ?? [];

    /// <summary>Redrives an execution and waits for its next end.</summary>
    public async Task<DescribeExecutionResponse> RedriveAsync(string execution)
    {
        await StepFunctions.RedriveExecutionAsync(new RedriveExecutionRequest { ExecutionArn = execution });
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(50))
        {
            var state = await StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = execution });
            if (state.Status != ExecutionStatus.RUNNING) return state;
        }

        throw new TimeoutException($"{execution} does not end after its redrive.");
    }

    /// <summary>The texts of a batch's results by their names below its folder.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ResultsAsync(DescribeExecutionResponse batch)
    {
        var input = JsonNode.Parse(batch.Input)!;
        var prefix = $"scored/{input["model"]}/{input["batch"]}/";
        var listed = await S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = DataBucket, Prefix = prefix });
        var texts = await Task.WhenAll((listed.S3Objects ?? []).Select(async one => (Name: one.Key[prefix.Length..], Text: await DataTextAsync(one.Key))));
        return texts.ToDictionary(one => one.Name, one => one.Text);
    }

    async Task<string> DataTextAsync(string key)
    {
        using var found = await S3.GetObjectAsync(DataBucket, key);
        using var reader = new StreamReader(found.ResponseStream);
        return await reader.ReadToEndAsync();
    }
}
