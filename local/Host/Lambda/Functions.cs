using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>The functions that the template declares, and their invocation.</summary>
public sealed class Functions(FunctionHost host, AsyncEvents events) : IFunctions, IResourceProvider, IAfterDeployment, IDisposable
{
    readonly ConcurrentDictionary<string, FunctionPool> pools = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, AsyncSettings> asyncSettings = new(StringComparer.Ordinal);

    // All of them mean the one build that there is.
    readonly ConcurrentDictionary<string, byte> aliases = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::Lambda::Function", "AWS::Lambda::Alias", "AWS::Lambda::EventInvokeConfig", "AWS::Lambda::Permission"];

    public IReadOnlyList<FunctionConfiguration> All => [.. pools.Values.Select(p => p.Function).OrderBy(f => f.Name, StringComparer.Ordinal)];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        if (resource.Type == "AWS::Lambda::Function") Declare(FunctionConfiguration.From(resource));
        if (resource.Type == "AWS::Lambda::Alias") aliases[$"{resource.Properties.Required("FunctionName")}:{resource.Properties.Required("Name")}"] = 0;
        if (resource.Type == "AWS::Lambda::EventInvokeConfig") asyncSettings[resource.Properties.Required("FunctionName")] = AsyncSettings.From(resource.Properties);
        return Task.CompletedTask;
    }

    public void Declare(FunctionConfiguration function)
    {
        if (pools.TryRemove(function.Name, out var old)) old.Dispose();
        pools[function.Name] = new FunctionPool(function, host);
    }

    public FunctionConfiguration Find(string function) => Pool(function).Function;

    public async Task<FunctionAnswer> InvokeAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        (await RunAsync(function, payload, cancellation)).Answer;

    /// <summary>As InvokeAsync, with the tail of what the function logged.</summary>
    public async Task<(FunctionAnswer Answer, string LogTail)> RunAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var pool = Pool(function);
        if (payload.Length > LambdaErrors.PayloadLimit) throw LambdaErrors.RequestTooLarge(payload.Length);
        if (pool.Throttled) throw LambdaErrors.Throttled();
        var invocation = new Invocation(Guid.NewGuid().ToString(), payload);
        // A caller that goes away does not stop the function.
        var answer = await pool.RunAsync(invocation).WaitAsync(cancellation);
        return (answer, FunctionLog.Tail(invocation.Lines));
    }

    public void InvokeLater(string function, JsonNode payload) => Queue(function, payload);

    /// <summary>As InvokeLater, with the id that the event's invocations will carry.</summary>
    public string Queue(string function, JsonNode? payload)
    {
        var pool = Pool(function);
        return events.Add(pool.Function.Name, payload, Attempt);
    }

    public void Begin() => events.Resume(Attempt);

    public void Dispose()
    {
        foreach (var pool in pools.Values) pool.Dispose();
    }

    internal ExecutionEnvironment? Environment(string id) => pools.Values.Select(p => p.Find(id)).FirstOrDefault(e => e is not null);

    /// <summary>The answer to a queued event, and what is to happen should it have failed for good; null when the function is gone.</summary>
    async Task<(FunctionAnswer Answer, FunctionConfiguration Function, AsyncSettings Settings)?> Attempt(AsyncEvent queued)
    {
        if (!pools.TryGetValue(queued.Function, out var pool)) return null;
        var answer = await pool.RunAsync(new Invocation(queued.RequestId, System.Text.Encoding.UTF8.GetBytes(queued.Payload)));
        return (answer, pool.Function, asyncSettings.GetValueOrDefault(queued.Function) ?? AsyncSettings.Default);
    }

    FunctionPool Pool(string function)
    {
        var named = FunctionName.Parse(function);
        var isKnown = named.IsHere && (named.Alias is null || aliases.ContainsKey($"{named.Name}:{named.Alias}"));
        return isKnown && pools.TryGetValue(named.Name, out var pool) ? pool : throw LambdaErrors.NotFound(named.Arn);
    }
}
