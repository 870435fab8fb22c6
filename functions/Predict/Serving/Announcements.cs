using System.Text.Json;
using Amazon.SimpleSystemsManagement.Model;
using Contracts;
using Contracts.Serving;

namespace Predict.Serving;

/// <summary>What deployments have announced, from one parameter per model; the list of all is read at most once every few seconds.</summary>
internal sealed class Announcements(Clients clients, string prefix, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private volatile Listed? ahead;
    private volatile Listed? listed;

    /// <summary>Begins to read while the function is still starting, so that its first request waits for less.</summary>
    /// <param name="then">What else the first request will need of what was announced.</param>
    public void BeginReading(Func<IReadOnlyList<InService>, Task> then) => ahead = new Listed(Task.Run(async () =>
    {
        var all = await ReadAll(CancellationToken.None);
        await then(all);
        return all;
    }), time.GetUtcNow());

    /// <summary>Throws ParameterNotFoundException where nothing was ever announced.</summary>
    public async Task<InService> One(string model, CancellationToken cancellation)
    {
        if ((await Ahead(cancellation))?.FirstOrDefault(known => known.Model == model) is { } begun) return begun;
        var found = await clients.Parameters.GetParameterAsync(new GetParameterRequest { Name = $"{prefix}/{model}" }, cancellation);
        return JsonSerializer.Deserialize(found.Parameter.Value, ContractsJson.Default.InService)!;
    }

    /// <summary>All of them, by the model's name.</summary>
    public async Task<IReadOnlyList<InService>> All(CancellationToken cancellation)
    {
        if (await Ahead(cancellation) is { } begun) return begun;
        if (listed is { } known && time.GetUtcNow() < known.At + Life) return await known.All;
        var read = await ReadAll(cancellation);
        listed = new Listed(Task.FromResult(read), time.GetUtcNow());
        return read;
    }

    /// <summary>What was read while the function started, as long as it is fresh; null where that failed.</summary>
    private async Task<IReadOnlyList<InService>?> Ahead(CancellationToken cancellation)
    {
        if (ahead is not { } begun) return null;
        try
        {
            if (time.GetUtcNow() < begun.At + Life) return await begun.All.WaitAsync(cancellation);
        }
        catch (Exception failure) when ((failure is JsonException or InvalidDataException || ServedModels.IsOutOfReach(failure)) && !cancellation.IsCancellationRequested)
        {
            // The request reads for itself, and says what fails.
        }

        ahead = null;
        return null;
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

    private sealed record Listed(Task<IReadOnlyList<InService>> All, DateTimeOffset At);
}
