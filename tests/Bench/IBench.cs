namespace Bench;

/// <summary>A group of figures that are measured together.</summary>
public interface IBench
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    IAsyncEnumerable<Figure> MeasureAsync(BenchContext context);
}
