using System.Text.Json;
using Artifacts;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Contracts.Serving;

namespace EvaluatePayload;

/// <summary>Leaves what the jobs of a check read, under its own prefix, so that a redrive reads the same.</summary>
internal sealed class CheckInputs(StoredObjects artifacts, StoredObjects data)
{
    public async Task Write(EvaluatePayloadRequest request, InService serving, ModelConfiguration configuration, IReadOnlyList<ConsolidatedFolder> folders)
    {
        await artifacts.Write(Key(request, "configuration/configuration.json"), configuration, ContractsJson.Default.ModelConfiguration);
        var check = new MonitorCheck(request.Model, request.Check, request.Started, serving.Algorithms.Values.Max(deployment => deployment.Run)!, await Deployments(request.Model, serving))
        {
            OtherFeatures = await Others(serving, configuration.Features),
        };
        await artifacts.Write(Key(request, "check/check.json"), check, ContractsJson.Default.MonitorCheck);
        await Manifest(Key(request, "window.manifest"), artifacts, Keys.Consolidated(request.Model), folders.SelectMany(folder => folder.Keys));
    }

    /// <summary>Labels, the earlier answers that they may be of, what was known of them before, and the baselines of the models in service, which may be of several runs.</summary>
    public async Task WriteForLabels(EvaluatePayloadRequest request, InService serving, IReadOnlyList<string> labels, DateTimeOffset asked)
    {
        await Manifest(Key(request, "ground-truth.manifest"), data, Keys.GroundTruth(request.Model), labels);
        await OrNothing(request, "predictions.manifest", Keys.Predictions(request.Model), await Under(Keys.Predictions(request.Model), Keys.Predictions(request.Model, asked)));
        var memory = (await artifacts.Read(Keys.MonitorMemory(request.Model), ContractsJson.Default.MonitorMemory)).Value;
        var merged = memory?.LabelsCheck is { } check ? await Under(Keys.Check(request.Model, check) + "/quality/merged/") : [];
        await OrNothing(request, "merged.manifest", $"{request.Model}/monitor/", merged);
        foreach (var deployment in serving.Algorithms.Values) await CopyBaseline(request, deployment);
    }

    private async Task CopyBaseline(EvaluatePayloadRequest request, Deployment deployment)
    {
        var place = Keys.QualityBaseline(request.Model, deployment.Run, deployment.Algorithm);
        var keys = await Under(place + "/");
        if (keys.Count == 0) throw BaselineMissingException.Of(artifacts, request.Model, deployment.Run, place);
        foreach (var key in keys) await artifacts.Copy(key, Key(request, $"quality-baselines/{deployment.Algorithm}/{key.Split('/')[^1]}"));
    }

    private static string Key(EvaluatePayloadRequest request, string name) => $"{Keys.Check(request.Model, request.Check)}/input/{name}";

    /// <summary>A manifest must name a file: where there is none, one that the job does not look at.</summary>
    private Task OrNothing(EvaluatePayloadRequest request, string name, string prefix, List<string> keys) => keys.Count > 0
        ? Manifest(Key(request, name), artifacts, prefix, keys)
        : Manifest(Key(request, name), artifacts, Key(request, "check/"), [Key(request, "check/check.json")]);

    /// <summary>SageMaker's own form: a prefix, then keys relative to it.</summary>
    private Task Manifest(string key, StoredObjects bucket, string prefix, IEnumerable<string> keys)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("prefix", bucket.Uri(prefix));
            json.WriteEndObject();
            foreach (var one in keys) json.WriteStringValue(one[prefix.Length..]);
            json.WriteEndArray();
        }

        return artifacts.WriteText(key, System.Text.Encoding.UTF8.GetString(buffer.ToArray()), "application/json");
    }

    private async Task<List<string>> Under(string prefix, string? after = null)
    {
        var keys = new List<string>();
        await foreach (var found in artifacts.List(prefix, after)) keys.Add(found.Key);
        return keys;
    }

    /// <summary>What the ledger knows, and what is in service now.</summary>
    private async Task<IReadOnlyList<WatchedDeployment>> Deployments(string model, InService serving)
    {
        var known = new Dictionary<(string, string), WatchedDeployment>();
        foreach (var key in await Under($"{model}/ledger/"))
            if ((await artifacts.Read(key, LedgerJson.Default.LedgerEntry)).Value?.Deployment is { } past) known[(past.Algorithm, past.Run)] = Watched(past, false);
        foreach (var deployment in serving.Algorithms.Values) known[(deployment.Algorithm, deployment.Run)] = Watched(deployment, true);
        return [.. known.Values.OrderBy(deployment => deployment.From)];
    }

    private async Task<IReadOnlyList<string>> Others(InService serving, FeatureColumns known)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var run in serving.Algorithms.Values.Select(deployment => deployment.Run).Distinct())
        {
            var taken = (await artifacts.Need(Keys.Configuration(serving.Model, run), ContractsJson.Default.ModelConfiguration, "the trigger of run " + run)).Features;
            names.UnionWith(taken.Numeric.Concat(taken.Categorical));
        }

        return [.. names.Except(known.Numeric).Except(known.Categorical)];
    }

    private static WatchedDeployment Watched(Deployment deployment, bool inService) => new(deployment.Algorithm, deployment.Endpoint, deployment.Run, deployment.At, inService);
}
