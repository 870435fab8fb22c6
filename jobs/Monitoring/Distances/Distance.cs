using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Distances;

/// <summary>How far apart two distributions are, 0..1, by Model Monitor's formulas.</summary>
public static class Distance
{
    /// <summary>About the 0.3 % level of the two-sample Kolmogorov-Smirnov test.</summary>
    private const double RobustFactor = 1.8;

    /// <summary>The largest difference of the cumulated shares.</summary>
    public static double Of(Cdf baseline, Cdf window) => Cdf.Distance(baseline, window);

    /// <summary>The largest difference of a text's share.</summary>
    public static double Of(Frequencies baseline, Frequencies window) =>
        baseline.Shares.Keys.Union(window.Shares.Keys).Select(text => Math.Abs(baseline[text] - window[text])).DefaultIfEmpty(0).Max();

    /// <summary>What remains of a distance when that is taken off which samples of these sizes show by chance.</summary>
    public static double Robust(double distance, double baselineRows, double windowRows) =>
        Math.Max(0, distance - Noise(baselineRows, windowRows));

    public static double Noise(double baselineRows, double windowRows) =>
        RobustFactor * Math.Sqrt((baselineRows + windowRows) / (baselineRows * windowRows));
}
