using System.Globalization;

namespace Bench.Batch;

/// <summary>What the processes of a batch hold at most, with one and with ten million rows.</summary>
public sealed class BatchMemoryBench : IBench
{
    const double MostGrowth = 1.2;

    public string Name => "batch-memory";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var stack = await BatchStack.StartAsync(context);
        var few = await PeaksAsync(stack, stack.NewTable("million.csv", 1_000_000));
        var many = await PeaksAsync(stack, stack.NewTable("ten-million.csv", 10_000_000));
        foreach (var (program, peak) in many.OrderBy(one => one.Key, StringComparer.Ordinal))
            yield return new Figure($"peak memory of {program}, 10 million rows", Text(peak), Text(few.GetValueOrDefault(program)) + " with 1 million", peak / few.GetValueOrDefault(program));
        var (before, after) = (few.Values.Sum(), many.Values.Sum());
        yield return new Figure("all of them, 10 million rows", Text(after), Text(before) + " with 1 million", after / before, string.Create(CultureInfo.InvariantCulture, $"<= {MostGrowth:0.0}x"), after / before <= MostGrowth);
    }

    static async Task<Dictionary<string, double>> PeaksAsync(BatchStack stack, string file)
    {
        BenchContext.Say($"memory of {Path.GetFileName(file)}");
        var scoring = stack.ScoreAsync(file);
        Dictionary<string, double> peaks = [];
        for (; !scoring.IsCompleted; await Task.Delay(100))
        {
            foreach (var (program, megabytes) in JobMemory.Now(stack.ProcessId))
                peaks[program] = Math.Max(peaks.GetValueOrDefault(program), megabytes);
        }

        await scoring;
        return peaks;
    }

    static string Text(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB");
}
