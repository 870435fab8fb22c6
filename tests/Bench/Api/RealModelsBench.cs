using Bench.Load;

namespace Bench.Api;

/// <summary>What the API adds to the real models, and where it goes.</summary>
public sealed class RealModelsBench : IBench
{
    public string Name => "models";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await context.StackAsync();
        var calls = new Calls(stack);
        await calls.WarmAsync(100, TimeSpan.FromSeconds(10));
        var (api, direct) = await Comparison.RunAsync(calls);
        yield return Figure.Time("prediction by the two real models, 50/s, p50; peer: one direct call", api.P50, direct.P50);
        yield return Figure.Time("the same, p99", api.P99, direct.P99);

        var stages = new Stages(stack);
        stages.Begin();
        var noted = await OpenLoop.RunAsync(async () => stages.Note(await calls.PredictAsync()), 50, TimeSpan.FromSeconds(20));
        var (endpoint, function) = stages.Medians();
        yield return Figure.Time("  of it API Gateway and the client", noted.P50 - function);
        yield return Figure.Time("  of it handing over to the function, its own work and the answer", function - endpoint);
        yield return Figure.Time("  of it the slower of two endpoints, asked at once; peer: one direct call", endpoint, direct.P50);
    }
}
