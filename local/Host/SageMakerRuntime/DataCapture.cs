using System.Text;
using System.Threading.Channels;
using Local.Host.SageMaker.Endpoints;
using Local.Host.Wire;

namespace Local.Host.SageMakerRuntime;

/// <summary>Writes sampled calls to S3 in the background, within a second; an answer never waits for it.</summary>
public sealed class DataCapture(IObjects objects, Random random, TimeProvider time, ILogger<DataCapture> log) : IHostedService
{
    const int Capacity = 20_000;
    static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(500);
    readonly Channel<CaptureRecord> records = Channel.CreateBounded<CaptureRecord>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    readonly TaskCompletionSource closing = new();
    Task writing = Task.CompletedTask;

    public void Offer(EndpointPlan plan, EndpointCall call, string variant, InvocationReply reply, DateTimeOffset at)
    {
        if (plan.Capture is not { } config || (bool?)config["EnableCapture"] != true) return;
        if (random.NextDouble() * 100 >= (double)config["InitialSamplingPercentage"]!) return;
        if (!records.Writer.TryWrite(new CaptureRecord(config, call, variant, reply, at)))
            log.LogWarning("A call of {Endpoint} was not captured: {Capacity} calls wait to be written.", call.Endpoint, Capacity);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        writing = Task.Run(WriteAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Writes what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        records.Writer.TryComplete();
        closing.TrySetResult();
        return writing.WaitAsync(cancellationToken);
    }

    async Task WriteAllAsync()
    {
        while (await records.Reader.WaitToReadAsync())
        {
            // A short pause lets calls gather, so that they share objects.
            await Task.WhenAny(Task.Delay(Gather), closing.Task);
            List<CaptureRecord> batch = [];
            while (batch.Count < Capacity && records.Reader.TryRead(out var record)) batch.Add(record);
            foreach (var group in batch.GroupBy(r => r.Folder)) await WriteAsync([.. group]);
        }
    }

    async Task WriteAsync(IReadOnlyList<CaptureRecord> group)
    {
        var body = new StringBuilder();
        foreach (var record in group) body.Append(record.Line(Guid.NewGuid())).Append('\n');
        var to = group[0].Folder.Below($"{group[0].At.UtcDateTime:mm'-'ss'-'fff}-{Guid.NewGuid()}.jsonl");
        try
        {
            await objects.PutAsync(to.Bucket, to.Key, Encoding.UTF8.GetBytes(body.ToString()), "application/octet-stream", CancellationToken.None);
        }
        catch (Exception e) when (e is AwsException or IOException)
        {
            log.LogError(e, "{Count} captured calls could not be written to {Location} at {Time}.", group.Count, to, time.GetUtcNow());
        }
    }
}
