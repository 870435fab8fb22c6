using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement.Model;
using Contracts.Serving;

namespace Predict.Serving;

/// <summary>What is in service and its features, at most a few seconds old; while that cannot be read, what was known stays good for some minutes.</summary>
internal sealed class ServedModels(Announcements announcements, ArtifactFiles artifacts, TimeProvider time)
{
    private static readonly TimeSpan LifeWithoutSource = TimeSpan.FromMinutes(10);

    /// <summary>How long a request waits for news where it could be answered without.</summary>
    private static readonly TimeSpan PatienceForNews = TimeSpan.FromSeconds(1);

    /// <summary>More models than these are left to their first request.</summary>
    private const int MostAhead = 8;

    /// <summary>Names that nobody knows are remembered too, but not without end.</summary>
    private const int MostUnknown = 1000;

    private readonly ConcurrentDictionary<string, Cached> cached = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> unknown = [];

    /// <param name="withFeatures">Whether requests will need the features too.</param>
    public void BeginReading(bool withFeatures) => announcements.BeginReading(all =>
    {
        var keys = all.Take(MostAhead).SelectMany(serving => serving.Algorithms.Values).Select(deployment => deployment.FeaturesKey).Distinct();
        return withFeatures ? Task.WhenAll(keys.Select(key => artifacts.Features(key, CancellationToken.None))) : Task.CompletedTask;
    });

    /// <summary>Null when the model has no parameter: nobody knows it, or nothing of it was ever in service.</summary>
    public async Task<ServedModel?> Find(string model, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (unknown.TryGetValue(model, out var until) && now < until) return null;
        var known = cached.GetValueOrDefault(model);
        if (known is not null && now < known.Until) return known.Model;
        return known is null ? await Refresh(model, cancellation) : await Refresh(model, known, cancellation);
    }

    public Task<IReadOnlyList<InService>> All(CancellationToken cancellation) => announcements.All(cancellation);

    /// <summary>Whether a source of this API does not answer, so that trying again later may help.</summary>
    public static bool IsOutOfReach(Exception failure) =>
        failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    private async Task<ServedModel?> Refresh(string model, Cached known, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var patience = new CancellationTokenSource(PatienceForNews, time);
        using var either = patience.Token.Register(limit.Cancel);
        try
        {
            return await Refresh(model, limit.Token);
        }
        catch (Exception failure) when (IsOutOfReach(failure) && time.GetUtcNow() < known.At + LifeWithoutSource)
        {
            // The next ones do not even try for a while: they would all wait.
            cached[model] = known with { Until = time.GetUtcNow() + Announcements.Life };
            return known.Model;
        }
    }

    private async Task<ServedModel?> Refresh(string model, CancellationToken cancellation)
    {
        try
        {
            var read = await Read(model, cancellation);
            cached[model] = new Cached(read, time.GetUtcNow(), time.GetUtcNow() + Announcements.Life);
            return read;
        }
        catch (ParameterNotFoundException)
        {
            cached.TryRemove(model, out _);
            if (unknown.Count >= MostUnknown) unknown.Clear();
            unknown[model] = time.GetUtcNow() + Announcements.Life;
            return null;
        }
    }

    private async Task<ServedModel> Read(string model, CancellationToken cancellation)
    {
        var serving = await announcements.One(model, cancellation);
        var features = await Task.WhenAll(serving.Algorithms.Values.Select(async deployment => (deployment.Algorithm, Features: await artifacts.Features(deployment.FeaturesKey, cancellation))));
        return new ServedModel(serving, features.ToDictionary(version => version.Algorithm, version => version.Features));
    }

    /// <param name="At">When it was read.</param>
    /// <param name="Until">Until when it is not read again.</param>
    private sealed record Cached(ServedModel Model, DateTimeOffset At, DateTimeOffset Until);
}
