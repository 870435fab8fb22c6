using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Means and standard deviations of columns, the label's last.</summary>
internal sealed record Moments(double[] Means, double[] Deviations)
{
    // Below this share of the mean a deviation is rounding: float32 cannot tell the values apart.
    private const double Rounding = 1e-9;

    public bool AnyConstant => Enumerable.Range(0, Means.Length).Any(IsConstant);

    public bool IsConstant(int column) => Deviations[column] <= Rounding * Math.Abs(Means[column]);

    /// <summary>Of the first rows of a table, in one pass that is exact for columns that hold one value only.</summary>
    public static unsafe Moments Of(Table table, long rows)
    {
        var columns = table.Columns + 1;
        var means = new double[columns];
        var squares = new double[columns];
        for (long row = 0; row < rows; row++)
        {
            var features = table.Features.Pointer + (row * table.Columns);
            var share = 1.0 / (row + 1);
            for (var i = 0; i < columns; i++)
            {
                var value = i < table.Columns ? features[i] : table.Labels.Pointer[row];
                var distance = value - means[i];
                means[i] += distance * share;
                squares[i] += distance * (value - means[i]);
            }
        }
        return new Moments(means, [.. squares.Select(s => Math.Sqrt(s / rows))]);
    }
}
