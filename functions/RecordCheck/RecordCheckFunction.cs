using Amazon.Lambda.Core;
using Amazon.S3;
using Artifacts;
using CheckFiles;
using Contracts;
using Contracts.Monitoring;

namespace RecordCheck;

/// <summary>Called last, after the mail: what the check judged counts as judged from here on, in one write; and the model's last check is on record.</summary>
public sealed class RecordCheckFunction
{
    private readonly StoredObjects artifacts;

    public RecordCheckFunction() : this(new AmazonS3Client(), Required("ARTIFACTS_BUCKET"))
    {
    }

    internal RecordCheckFunction(IAmazonS3 objects, string bucket) => artifacts = new StoredObjects(objects, bucket);

    public async Task<RecordedCheck> HandleAsync(RecordCheckRequest request, ILambdaContext context)
    {
        if (request.Verdict.Judged) await Remember(request);
        var report = request.Verdict.Judged ? $"{request.Model}-{request.Check}" : null;
        var last = new LastCheck(request.Check, request.Started, request.Reason, request.Verdict.Outcome, request.Verdict.Summary, request.Verdict.Rows, request.Verdict.MinimumRows, report) { SetAside = request.Verdict.SetAside };
        await artifacts.Write(Keys.LastCheck(request.Model), last, ContractsJson.Default.LastCheck);
        context.Logger.LogInformation($"{request.Model} {request.Check}: {request.Verdict.Outcome}, {request.Verdict.Summary}{(request.Verdict.Judged ? "" : "; its rows wait for the next check")}.");
        return new RecordedCheck(request.Verdict.Outcome);
    }

    /// <summary>Who dies between the two is made good by the next check.</summary>
    private async Task Remember(RecordCheckRequest request)
    {
        var memory = await artifacts.Need($"{Keys.Check(request.Model, request.Check)}/memory.json", ContractsJson.Default.MonitorMemory, "EvaluateDrift");
        await Replace(memory, request);
        await new QueryFiles(request.Model, request.Check, memory.At).Publish(artifacts);
    }

    private async Task Replace(MonitorMemory memory, RecordCheckRequest request)
    {
        var key = Keys.MonitorMemory(request.Model);
        if (await artifacts.Replace(key, memory, ContractsJson.Default.MonitorMemory, request.Window.MemoryTag)) return;
        // A call again after the write went through finds its own.
        var now = (await artifacts.Read(key, ContractsJson.Default.MonitorMemory)).Value;
        if (now?.Check != request.Check) throw CheckOvertakenException.Of(artifacts, request.Model, request.Check, now?.Check);
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
