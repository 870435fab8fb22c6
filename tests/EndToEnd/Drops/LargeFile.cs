using System.Globalization;
using Amazon.S3.Model;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>A file of 200 MB is preprocessed in memory that its size does not decide.</summary>
[Collection("stack")]
[Trait("Category", "Soak")]
public sealed class LargeFile(SharedStack shared)
{
    const long Size = 200_000_000;
    const long MostMemory = 400_000_000;
    const string Model = "orchard-large";
    readonly Stack stack = shared.Stack;

    [Fact]
    public async Task Two_hundred_megabytes_are_deployed_in_bounded_memory()
    {
        await stack.PutModelAsync(Model, Orchards.Yaml(Model));
        var file = Path.GetTempFileName();
        await WriteAsync(file);
        using var stop = new CancellationTokenSource();
        var peak = PeakOfPreprocessingAsync(stop.Token);

        var put = await stack.S3.PutObjectAsync(new PutObjectRequest { BucketName = Stack.DataBucket, Key = $"training/{Model}/large.csv", FilePath = file });
        var ended = await stack.EndOfAsync(put.VersionId);

        await stop.CancelAsync();
        File.Delete(file);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        (await peak).ShouldBeInRange(1, MostMemory);
    }

    static async Task WriteAsync(string path)
    {
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync($"note,{Orchards.Header}");
        var note = new string('x', 80);
        for (var seed = 0; writer.BaseStream.Position < Size; seed++)
        {
            foreach (var line in Orchards.Lines(10_000, seed)) await writer.WriteLineAsync($"{note},{line}");
        }
    }

    /// <summary>The most memory that a preprocessing program of this stack ever held, as the kernel counts it.</summary>
    async Task<long> PeakOfPreprocessingAsync(CancellationToken stop)
    {
        var peak = 0L;
        for (; !stop.IsCancellationRequested; await Task.Delay(100, CancellationToken.None))
            peak = Math.Max(peak, stack.ProcessesOf(Model, "preprocess").Select(Peak).DefaultIfEmpty().Max());
        return peak;
    }

    static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0; // it has ended meanwhile
        }
    }
}
