namespace Bench.Load;

/// <summary>What a load met: how long each answer took from the moment its request was due, and which requests had none.</summary>
/// <param name="Errors">One text per request that failed.</param>
public sealed record LoadResult(IReadOnlyList<double> Milliseconds, IReadOnlyList<string> Errors, TimeSpan Took)
{
    public double P50 => Percentiles.Median(Milliseconds);

    public double P99 => Percentiles.At(Milliseconds, 0.99);

    /// <summary>Answers per second.</summary>
    public double Rate => Milliseconds.Count / Took.TotalSeconds;

    public static LoadResult Together(IReadOnlyCollection<LoadResult> parts) =>
        new([.. parts.SelectMany(p => p.Milliseconds)], [.. parts.SelectMany(p => p.Errors)], parts.Aggregate(TimeSpan.Zero, (sum, p) => sum + p.Took));
}
