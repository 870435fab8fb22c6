namespace Bench.Api;

/// <summary>What the API adds to endpoints that take 20 ms.</summary>
public sealed class TwentyMillisecondsBench : IBench
{
    public string Name => "api";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await context.StackAsync();
        var calls = new Calls(stack);
        await using var slowness = await Slowness.OfAsync(stack);
        await calls.WarmAsync(100, TimeSpan.FromSeconds(15));
        var (api, direct) = await Comparison.RunAsync(calls);
        yield return Figure.AtMost("prediction by two endpoints of 20 ms, 50/s, p50; peer: one direct call", api.P50, direct.P50, 1.25);
        yield return Figure.AtMost("the same, p99", api.P99, direct.P99, 1.5);
    }
}
