using System.Text.Json;
using Artifacts;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Contracts.Serving;

namespace EvaluatePayload;

/// <summary>Leaves what the jobs of a check read, under its own prefix, so that a redrive reads the same.</summary>
internal sealed class CheckInputs(StoredObjects artifacts)
{
    public async Task Write(EvaluatePayloadRequest request, InService serving, ModelConfiguration configuration, IReadOnlyList<ConsolidatedFolder> folders)
    {
        await artifacts.Write(Key(request, "configuration/configuration.json"), configuration, ContractsJson.Default.ModelConfiguration);
        var check = new MonitorCheck(request.Model, request.Check, request.Started, serving.Algorithms.Values.Max(deployment => deployment.Run)!, await Deployments(request.Model, serving));
        await artifacts.Write(Key(request, "check/check.json"), check, ContractsJson.Default.MonitorCheck);
        await Manifest(Key(request, "window.manifest"), Keys.Consolidated(request.Model), folders.SelectMany(folder => folder.Keys));
    }

    /// <summary>Earlier answers whose label may come now, what was known of labels before, and the baselines of the models in service, which may be of several runs.</summary>
    public async Task WriteForLabels(EvaluatePayloadRequest request, InService serving)
    {
        await Manifest(Key(request, "predictions.manifest"), $"{request.Model}/monitor/", [.. await Under($"{request.Model}/monitor/predictions/"), Key(request, "check/check.json")]);
        var memory = (await artifacts.Read(Keys.MonitorMemory(request.Model), ContractsJson.Default.MonitorMemory)).Value;
        var merged = memory?.LabelsCheck is { } check ? await Under(Keys.Check(request.Model, check) + "/quality/merged/") : [];
        await Manifest(Key(request, "merged.manifest"), $"{request.Model}/monitor/", [.. merged, Key(request, "check/check.json")]);
        foreach (var deployment in serving.Algorithms.Values)
            foreach (var key in await Under(Keys.QualityBaseline(request.Model, deployment.Run, deployment.Algorithm) + "/"))
                await artifacts.Copy(key, Key(request, $"quality-baselines/{deployment.Algorithm}/{key.Split('/')[^1]}"));
    }

    private static string Key(EvaluatePayloadRequest request, string name) => $"{Keys.Check(request.Model, request.Check)}/input/{name}";

    /// <summary>SageMaker's own form: a prefix, then keys relative to it.</summary>
    private Task Manifest(string key, string prefix, IEnumerable<string> keys)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("prefix", artifacts.Uri(prefix));
            json.WriteEndObject();
            foreach (var one in keys) json.WriteStringValue(one[prefix.Length..]);
            json.WriteEndArray();
        }

        return artifacts.WriteText(key, System.Text.Encoding.UTF8.GetString(buffer.ToArray()), "application/json");
    }

    private async Task<List<string>> Under(string prefix)
    {
        var keys = new List<string>();
        await foreach (var found in artifacts.List(prefix)) keys.Add(found.Key);
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

    private static WatchedDeployment Watched(Deployment deployment, bool inService) => new(deployment.Algorithm, deployment.Endpoint, deployment.Run, deployment.At, inService);
}
