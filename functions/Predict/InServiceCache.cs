using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Contracts;
using Contracts.Serving;

namespace Predict;

/// <summary>A model's parameter as it was read, and until when that may be believed.</summary>
internal sealed record CachedInService(InService Value, DateTimeOffset Until)
{
    public bool IsFresh(DateTimeOffset now) => now < Until;
}

/// <summary>Reads what is in service, at most once every five seconds per model.</summary>
internal sealed class InServiceCache(IAmazonSimpleSystemsManagement parameters, string prefix, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, CachedInService> cached = [];

    /// <summary>Null when the model has no parameter: nobody knows it, or nothing of it was ever in service.</summary>
    public async Task<InService?> Find(string model, CancellationToken cancellation)
    {
        if (cached.TryGetValue(model, out var known) && known.IsFresh(time.GetUtcNow())) return known.Value;
        try
        {
            var found = await parameters.GetParameterAsync(new GetParameterRequest { Name = $"{prefix}/{model}" }, cancellation);
            var value = JsonSerializer.Deserialize(found.Parameter.Value, ContractsJson.Default.InService)!;
            cached[model] = new CachedInService(value, time.GetUtcNow() + Life);
            return value;
        }
        catch (ParameterNotFoundException)
        {
            cached.TryRemove(model, out _);
            return null;
        }
    }
}
