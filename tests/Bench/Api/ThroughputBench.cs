using System.Globalization;
using Bench.Load;

namespace Bench.Api;

/// <summary>Whether 300 predictions per second pass for a minute.</summary>
public sealed class ThroughputBench : IBench
{
    const double PerSecond = 300;

    /// <summary>As traffic grows, not all at once: each new process of the function compiles while it answers.</summary>
    static readonly double[] Ramp = [50, 100, 200, PerSecond];

    public string Name => "throughput";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await context.StackAsync();
        var calls = new Calls(stack);
        await using var slowness = await Slowness.OfAsync(stack);
        foreach (var rate in Ramp) await calls.WarmAsync(rate, TimeSpan.FromSeconds(10));
        var load = await OpenLoop.RunAsync(calls.PredictAsync, PerSecond, TimeSpan.FromSeconds(60));
        foreach (var kind in load.Errors.GroupBy(e => e)) BenchContext.Say($"{kind.Count()} x {kind.Key}");
        yield return new Figure("predictions answered per second, of 300 asked for during 60 s", Text(load.Rate), Goal: "300", Reached: load.Rate >= 0.99 * PerSecond);
        yield return new Figure("  errors", Text(load.Errors.Count), Goal: "0", Reached: load.Errors.Count == 0);
        yield return Figure.Time("  p50", load.P50);
        yield return Figure.Time("  p99", load.P99);
    }

    static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
