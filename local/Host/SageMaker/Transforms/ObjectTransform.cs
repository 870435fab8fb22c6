using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Endpoints;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Sends one object after another through the model; the gate bounds the requests of the whole job.</summary>
public sealed class ObjectTransform(JsonObject request, Pipeline pipeline, TransformSettings settings) : IDisposable
{
    readonly SemaphoreSlim gate = new(settings.MaxConcurrent);
    readonly string? contentType = (string?)request["TransformInput"]!["ContentType"];
    readonly string? accept = (string?)request["TransformOutput"]!["Accept"];
    readonly bool assembles = (string?)request["TransformOutput"]!["AssembleWith"] == "Line";
    readonly bool splits = (string?)request["TransformInput"]!["SplitType"] == "Line";
    readonly bool isGzip = (string?)request["TransformInput"]!["CompressionType"] == "Gzip";
    readonly TimeSpan timeout = TimeSpan.FromSeconds((int?)request["ModelClientConfig"]?["InvocationsTimeoutInSeconds"] ?? 600);
    readonly int retries = (int?)request["ModelClientConfig"]?["InvocationsMaxRetries"] ?? 3;
    readonly DataProcessing processing = DataProcessing.From(request["DataProcessing"], (string?)request["TransformInput"]!["ContentType"]) with { Stamp = InferenceStamp.Of(request) };

    /// <summary>Writes the output of one object, in the order of its records, to a file.</summary>
    public async Task RunAsync(ObjectEntry entry, string outputPath, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(entry.Path);
        await using Stream input = isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        await using var output = File.Create(outputPath);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pending = new Queue<Task<ReadOnlyMemory<byte>>>();
        try
        {
            await using var payloads = Payloads(input, ending.Token).GetAsyncEnumerator(ending.Token);
            while (await TakeAsync(payloads, pending, ending.Token))
                if (pending.Count >= settings.MaxConcurrent) await output.WriteAsync(await pending.Dequeue(), ending.Token);
            while (pending.TryDequeue(out var rest)) await output.WriteAsync(await rest, ending.Token);
        }
        finally
        {
            await ending.CancelAsync();
            foreach (var rest in pending) await ((Task)rest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => gate.Dispose();

    // The place at the gate is taken before the payload is read, so that waiting objects hold none in memory.
    async Task<bool> TakeAsync(IAsyncEnumerator<Payload> payloads, Queue<Task<ReadOnlyMemory<byte>>> pending, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        var sent = false;
        try
        {
            if (!await payloads.MoveNextAsync()) return false;
            pending.Enqueue(SendAsync(payloads.Current, cancellation));
            return sent = true;
        }
        finally
        {
            if (!sent) gate.Release();
        }
    }

    IAsyncEnumerable<Payload> Payloads(Stream input, CancellationToken cancellation) =>
        splits ? Packing.PackAsync(input, settings, processing, cancellation) : Packing.WholeAsync(input, settings, processing, cancellation);

    async Task<ReadOnlyMemory<byte>> SendAsync(Payload payload, CancellationToken cancellation)
    {
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var reply = await TryAsync(payload, cancellation);
                if (reply is { Succeeded: true }) return Assembling.Bytes(payload, reply.Body, processing, assembles);
                if (attempt == retries || reply is { Status: < 500 }) throw Failure(reply);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    async Task<InvocationReply?> TryAsync(Payload payload, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            return await pipeline.InvokeAsync(new Invocation(payload.Body, contentType, accept, null), limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException || e is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    JobFailedException Failure(InvocationReply? reply)
    {
        if (reply is null) return new JobFailedException($"AlgorithmError: the model did not answer within {timeout.TotalSeconds:0} s, or closed the connection, {retries + 1} times.");
        var text = Encoding.UTF8.GetString(reply.Body, 0, Math.Min(reply.Body.Length, 400));
        var error = reply.Status < 500 ? "ClientError" : "AlgorithmError";
        return new JobFailedException($"{error}: Bad HTTP status received from algorithm: {reply.Status} from {pipeline.NameOf(reply.Container)}: {text}");
    }
}
