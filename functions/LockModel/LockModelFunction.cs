using System.Globalization;
using Amazon.Lambda.Core;
using Amazon.S3;
using Artifacts;
using Contracts;

namespace LockModel;

/// <summary>Called around champion and deployment, so that one run of a model at a time comes to them, and around checks; tells a run that a newer one is in service.</summary>
public sealed class LockModelFunction
{
    private const int MostAttempts = 8;

    private readonly StoredObjects objects;
    private readonly TimeProvider time;

    public LockModelFunction() : this(new AmazonS3Client(), Required("ARTIFACTS_BUCKET"), TimeProvider.System)
    {
    }

    internal LockModelFunction(IAmazonS3 objects, string bucket, TimeProvider time) => (this.objects, this.time) = (new StoredObjects(objects, bucket), time);

    public async Task<LockAnswer> HandleAsync(LockRequest request, ILambdaContext context)
    {
        await Settle(request, context.Logger);
        return request is { Action: LockRules.Take, Kind: LockRules.Deploy } ? await Standing(request) : new LockAnswer(Superseded: false);
    }

    private async Task Settle(LockRequest request, ILambdaLogger log)
    {
        var key = LockRules.Key(request);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var held = await objects.Read(key, StoredJson.Default.ModelLock);
            var decision = LockRules.Decide(held.Value, request, time.GetUtcNow());
            if (decision is LockDecision.Refuse && request.Kind == LockRules.Monitor) decision = LockRules.Decide(held.Value, request, time.GetUtcNow(), await LastCheck(request.Model));
            if (decision is LockDecision.Refuse refused) throw new ModelLockedException(Locked(request, refused.Held));
            if (decision is LockDecision.Lost lost) throw new ModelLockLostException(Lost(request, lost.Held));
            if (decision is LockDecision.Write write && !await objects.Replace(key, write.Lock, StoredJson.Default.ModelLock, held.ETag)) continue;
            log.LogInformation($"{request.Model}: {Owner(request)} {request.Run} {request.Action}: {(decision is LockDecision.Write done ? $"until {Text(done.Lock.Expires)}" : "nothing to do")}.");
            return;
        }

        throw new ModelLockedException($"{objects.Uri(key)} was changed by others {MostAttempts} times in a row.");
    }

    /// <summary>What is on record judges nothing more, however it ended.</summary>
    private async Task<string?> LastCheck(string model) => (await objects.Read(Keys.LastCheck(model), ContractsJson.Default.LastCheck)).Value?.Check;

    /// <summary>Asked under the lock, so that no other run can go into service after the answer.</summary>
    private async Task<LockAnswer> Standing(LockRequest request)
    {
        if (request.Algorithm is null) throw new ArgumentException("take needs an algorithm, whose place in service is asked for.", nameof(request));
        var inService = (await objects.Read(Keys.InService(request.Model), StoredJson.Default.InService)).Value;
        var run = inService?.Algorithms.GetValueOrDefault(request.Algorithm)?.Run;
        return LockRules.IsNewer(run, request.Run) ? new LockAnswer(Superseded: true, run) : new LockAnswer(Superseded: false);
    }

    private string Locked(LockRequest request, ModelLock held) =>
        $"{Capital(Owner(request))} {held.Owner} has the lock of the model {request.Model} until {Text(held.Expires)}. Wait until it has ended; if it has, delete {objects.Uri(LockRules.Key(request))}, then {Again(request)}.";

    private static string Lost(LockRequest request, ModelLock? held) =>
        $"{Capital(Owner(request))} {request.Run} had the lock of the model {request.Model} too long, and {(held is null ? "it is gone" : $"{Owner(request)} {held.Owner} took it")}; so {(request.Kind == LockRules.Monitor ? "nothing counts as judged" : "nothing was deployed")}. {Capital(Again(request))}.";

    private static string Owner(LockRequest request) => request.Kind == LockRules.Monitor ? "check" : "run";

    private static string Again(LockRequest request) => request.Kind == LockRules.Monitor ? "check the model again" : "drop the file again";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is missing; the template sets it.");
}
