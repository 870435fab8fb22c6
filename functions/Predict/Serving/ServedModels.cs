using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement.Model;
using Contracts;
using Contracts.Serving;

namespace Predict.Serving;

/// <summary>Reads what is in service, at most once every five seconds per model; while that cannot be read, what was known stays good for some minutes.</summary>
internal sealed class ServedModels(Clients clients, ArtifactFiles artifacts, string prefix, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LifeWithoutSource = TimeSpan.FromMinutes(10);

    /// <summary>More models than these are left to their first request.</summary>
    private const int MostAhead = 8;

    private readonly ConcurrentDictionary<string, Cached> cached = [];
    private ReadAhead? ahead;

    /// <summary>Begins to read what is in service while the function is still starting, so that its first request waits for less.</summary>
    /// <param name="withFeatures">Whether requests will need the features too.</param>
    public void BeginReading(bool withFeatures) => ahead = new ReadAhead(Task.Run<IReadOnlyList<InService>>(async () =>
    {
        var all = await ReadAll(CancellationToken.None);
        var keys = all.Take(MostAhead).SelectMany(serving => serving.Algorithms.Values).Select(deployment => deployment.FeaturesKey).Distinct();
        if (withFeatures) await Task.WhenAll(keys.Select(key => artifacts.Features(key, CancellationToken.None)));
        return all;
    }), time.GetUtcNow());

    /// <summary>Null when the model has no parameter: nobody knows it, or nothing of it was ever in service.</summary>
    public async Task<ServedModel?> Find(string model, CancellationToken cancellation)
    {
        var known = cached.GetValueOrDefault(model);
        if (known is not null && time.GetUtcNow() < known.At + Life) return known.Model;
        try
        {
            var read = await Read(model, cancellation);
            cached[model] = new Cached(read, time.GetUtcNow());
            return read;
        }
        catch (ParameterNotFoundException)
        {
            cached.TryRemove(model, out _);
            return null;
        }
        catch (Exception failure) when (known is not null && IsOutOfReach(failure) && time.GetUtcNow() < known.At + LifeWithoutSource)
        {
            return known.Model;
        }
    }

    public async Task<IReadOnlyList<InService>> All(CancellationToken cancellation) => await Ahead(cancellation) ?? await ReadAll(cancellation);

    /// <summary>What was read while the function started, once, and only as long as it is fresh; null where that failed.</summary>
    private async Task<IReadOnlyList<InService>?> Ahead(CancellationToken cancellation)
    {
        var begun = Interlocked.Exchange(ref ahead, null);
        if (begun is null || time.GetUtcNow() >= begun.At + Life) return null;
        try
        {
            return await begun.All.WaitAsync(cancellation);
        }
        catch (Exception failure) when (IsOutOfReach(failure) && !cancellation.IsCancellationRequested)
        {
            return null; // the request reads for itself, and says what fails
        }
    }

    /// <summary>Everything under the prefix, page by page.</summary>
    private async Task<IReadOnlyList<InService>> ReadAll(CancellationToken cancellation)
    {
        var found = new List<InService>();
        string? page = null;
        do
        {
            var read = await clients.Parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = prefix, NextToken = page }, cancellation);
            found.AddRange((read.Parameters ?? []).Select(parameter => JsonSerializer.Deserialize(parameter.Value, ContractsJson.Default.InService)!));
            page = read.NextToken;
        }
        while (!string.IsNullOrEmpty(page));
        return [.. found.OrderBy(serving => serving.Model, StringComparer.Ordinal)];
    }

    /// <summary>Whether a source of this API does not answer, so that trying again later may help.</summary>
    public static bool IsOutOfReach(Exception failure) =>
        failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    private async Task<ServedModel> Read(string model, CancellationToken cancellation)
    {
        var serving = (await Ahead(cancellation))?.FirstOrDefault(known => known.Model == model) ?? await ReadOne(model, cancellation);
        var features = await Task.WhenAll(serving.Algorithms.Values.Select(async deployment => (deployment.Algorithm, Features: await artifacts.Features(deployment.FeaturesKey, cancellation))));
        return new ServedModel(serving, features.ToDictionary(version => version.Algorithm, version => version.Features));
    }

    private async Task<InService> ReadOne(string model, CancellationToken cancellation)
    {
        var found = await clients.Parameters.GetParameterAsync(new GetParameterRequest { Name = $"{prefix}/{model}" }, cancellation);
        return JsonSerializer.Deserialize(found.Parameter.Value, ContractsJson.Default.InService)!;
    }

    private sealed record ReadAhead(Task<IReadOnlyList<InService>> All, DateTimeOffset At);

    private sealed record Cached(ServedModel Model, DateTimeOffset At);
}
