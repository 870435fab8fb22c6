using Amazon.S3.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Local.Demo;
using Local.Samples.Play;

namespace Bench.Batch;

/// <summary>The bench's local mode with a model of the made-up table in service.</summary>
sealed class BatchStack(ServingStack serving, string folder)
{
    public int ProcessId => serving.ProcessId;

    public string ModelFile => Path.Combine(folder, "xgboost-model");

    public string Features => Path.Combine(folder, "features.json");

    public static async Task<BatchStack> StartAsync(BenchContext context)
    {
        var serving = await context.StackAsync();
        var stack = new BatchStack(serving, Directory.CreateDirectory(Path.Combine(context.Folder, "batch")).FullName);
        if (File.Exists(stack.ModelFile)) return stack;
        BenchContext.Say("training a model of 19 features");
        await serving.Cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = serving.Outputs["ArtifactsBucketName"], Key = $"models/{MadeUpRows.Model}.yaml", ContentBody = MadeUpRows.Yaml });
        await stack.DropAsync("training", stack.NewTable("train.csv", 20_000, labelled: true), "TrainModelStateMachineArn");
        await stack.FetchModelAsync();
        return stack;
    }

    public string NewTable(string name, int rows, bool labelled = false)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) MadeUpRows.Write(path, rows, labelled ? 1 : 2, labelled);
        return path;
    }

    /// <summary>Drops a file to be scored and waits for the result; the time from the moment it lies in the bucket.</summary>
    public Task<TimeSpan> ScoreAsync(string file) => DropAsync("scoring", file, "ScoreBatchStateMachineArn");

    async Task<TimeSpan> DropAsync(string purpose, string file, string machine)
    {
        var notBefore = DateTime.UtcNow.AddMilliseconds(-50);
        await serving.Cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = serving.Outputs["DataBucketName"], Key = $"{purpose}/{MadeUpRows.Model}/{Path.GetFileName(file)}", FilePath = file });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var arn = await new Pipeline(serving.Cloud.StepFunctions).StartedAsync(serving.Outputs[machine], notBefore, TimeSpan.FromSeconds(120));
        DescribeExecutionResponse execution;
        do
        {
            await Task.Delay(50);
            execution = await serving.Cloud.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = arn });
        }
        while (execution.Status == ExecutionStatus.RUNNING);
        return execution.Status == ExecutionStatus.SUCCEEDED ? clock.Elapsed : throw new BenchException($"{Path.GetFileName(file)} ended {execution.Status}: {execution.Error} {execution.Cause}");
    }

    /// <summary>The very model and features that serve, for the peers.</summary>
    async Task FetchModelAsync()
    {
        var listed = await serving.Cloud.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = serving.Outputs["ArtifactsBucketName"], Prefix = $"{MadeUpRows.Model}/runs/" });
        var keys = listed.S3Objects.Select(one => one.Key).ToList();
        await FetchAsync(keys.Single(key => key.EndsWith("features/features.json", StringComparison.Ordinal)), Features);
        var archive = Path.Combine(folder, "model.tar.gz");
        await FetchAsync(keys.Single(key => key.EndsWith("output/model.tar.gz", StringComparison.Ordinal)), archive);
        await using var gzip = new System.IO.Compression.GZipStream(File.OpenRead(archive), System.IO.Compression.CompressionMode.Decompress);
        await System.Formats.Tar.TarFile.ExtractToDirectoryAsync(gzip, folder, overwriteFiles: true);
    }

    async Task FetchAsync(string key, string path)
    {
        using var found = await serving.Cloud.S3.GetObjectAsync(serving.Outputs["ArtifactsBucketName"], key);
        await found.WriteResponseStreamToFileAsync(path, append: false, CancellationToken.None);
    }
}
