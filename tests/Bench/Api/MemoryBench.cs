using System.Globalization;
using Bench.Load;

namespace Bench.Api;

/// <summary>What local mode and the function's processes hold while 100,000 predictions pass.</summary>
public sealed class MemoryBench : IBench
{
    const int Clients = 4;
    const double MostGrowth = 1.1;

    static readonly int[] Marks = [1_000, 10_000, 50_000, 100_000];

    public string Name => "memory";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await context.StackAsync();
        var calls = new Calls(stack);
        var (done, early) = (0, (Host: 0.0, Function: 0.0));
        foreach (var mark in Marks)
        {
            await ClosedLoop.RunAsync(calls.PredictAsync, Clients, mark - done);
            done = mark;
            var (host, function) = Now(stack);
            if (mark <= 10_000) early = (host, function);
            var last = mark == Marks[^1];
            yield return Line($"memory of local mode after {mark:N0} predictions", host, last ? early.Host : null);
            yield return Line($"memory of one Predict process after {mark:N0} predictions", function, last ? early.Function : null);
        }
    }

    /// <summary>Local mode, and the largest of the function's processes.</summary>
    static (double Host, double Function) Now(ServingStack stack) =>
        (ResidentMemory.Of(stack.ProcessId), ResidentMemory.OfFunction(stack.ProcessId, "serverless-mlops-Predict").Max(ResidentMemory.Of));

    static Figure Line(string what, double megabytes, double? early) => early is { } at
        ? new Figure(what, Text(megabytes), Text(at) + " after 10,000", megabytes / at, $"<= {MostGrowth.ToString("0.0", CultureInfo.InvariantCulture)}x", megabytes / at <= MostGrowth)
        : new Figure(what, Text(megabytes));

    static string Text(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB");
}
