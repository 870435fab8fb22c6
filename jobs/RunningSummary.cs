using Contracts.Training;

namespace Jobs;

/// <summary>Mean and deviation in one pass by Welford's method, which does not lose digits to large means.</summary>
public sealed class RunningSummary
{
    private long count;
    private double mean;
    private double squares;
    private double min = double.PositiveInfinity;
    private double max = double.NegativeInfinity;

    public ColumnSummary Summary => new(mean, count == 0 ? 0 : Math.Sqrt(squares / count), min, max);

    public void Add(double value)
    {
        count++;
        var difference = value - mean;
        mean += difference / count;
        squares += difference * (value - mean);
        (min, max) = (Math.Min(min, value), Math.Max(max, value));
    }
}
