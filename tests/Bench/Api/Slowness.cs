namespace Bench.Api;

/// <summary>Endpoints that take 20 ms before they answer, for as long as this lives.</summary>
public sealed class Slowness : IAsyncDisposable
{
    readonly ServingStack stack;

    Slowness(ServingStack stack) => this.stack = stack;

    public static async Task<Slowness> OfAsync(ServingStack stack)
    {
        foreach (var endpoint in stack.Endpoints.Values) await stack.StrikeAsync($$"""{"match": {"endpoint": "{{endpoint}}"}, "effect": "delay", "seconds": 0.02}""");
        return new Slowness(stack);
    }

    public async ValueTask DisposeAsync() => await stack.HealAsync();
}
