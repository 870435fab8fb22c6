using Bench.Load;

namespace Bench.Api;

/// <summary>The API and the direct call under the same load, by turns, so that whatever else the machine does meets both.</summary>
public sealed record Comparison(LoadResult Api, LoadResult Direct)
{
    const int Turns = 4;
    const double PerSecond = 50;

    static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    public static async Task<Comparison> RunAsync(Calls calls)
    {
        List<LoadResult> api = [], direct = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            direct.Add(await OpenLoop.RunAsync(calls.InvokeAsync, PerSecond, Turn));
            api.Add(await OpenLoop.RunAsync(calls.PredictAsync, PerSecond, Turn));
        }

        var all = new Comparison(LoadResult.Together(api), LoadResult.Together(direct));
        return all.Api.Errors.Concat(all.Direct.Errors).FirstOrDefault() is { } error ? throw new BenchException($"A call failed: {error}") : all;
    }
}
