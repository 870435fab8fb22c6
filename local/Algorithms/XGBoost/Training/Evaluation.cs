using System.Globalization;
using System.Text;
using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Metrics;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>The metric values of one round, by data set and in the order they are printed.</summary>
internal sealed class Evaluation
{
    private readonly List<(string Name, string Metric, double Value)> _scores = [];

    public static Evaluation Of(Booster booster, int round, DataMatrix[] matrices, IReadOnlyList<string> containerMetrics)
    {
        var evaluation = new Evaluation();
        foreach (var part in booster.Evaluate(round, matrices).Split('\t').Skip(1))
            evaluation.AddPrinted(part);
        foreach (var matrix in containerMetrics.Count > 0 ? matrices : [])
            foreach (var metric in containerMetrics)
                evaluation.Add(matrix.Name, metric, ContainerMetrics.Evaluate(metric, matrix.Labels, booster.Margins(matrix)));
        return evaluation;
    }

    /// <summary>The value of a metric; a metric the library does not print in this form is an error of the settings.</summary>
    public double Score(string name, string metric) =>
        _scores.Where(s => s.Name == name && s.Metric == metric).Select(s => (double?)s.Value).LastOrDefault()
        ?? throw new AlgorithmErrorException($"XGB train call failed with exception:\n early stopping needs the metric {metric}, which was not evaluated");

    /// <summary>The line from which SageMaker's metric definitions scrape: `[round]` and tab separated values.</summary>
    public string Line(int round)
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"[{round}]");
        foreach (var set in _scores.GroupBy(s => s.Name))
            foreach (var metric in set.GroupBy(s => s.Metric))
                line.Append(CultureInfo.InvariantCulture, $"\t{set.Key}-{metric.Key}:{Fixed(metric.Last().Value)}");
        return line.ToString();
    }

    private void AddPrinted(string part)
    {
        var dash = part.IndexOf('-', StringComparison.Ordinal);
        var colon = part.LastIndexOf(':');
        Add(part[..dash], part[(dash + 1)..colon], Number(part[(colon + 1)..]));
    }

    private void Add(string name, string metric, double value) => _scores.Add((name, metric, value));

    private static double Number(string text) =>
        text.TrimStart('-') switch
        {
            "nan" => double.NaN,
            "inf" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };

    private static string Fixed(double value) =>
        double.IsFinite(value) ? value.ToString("F5", CultureInfo.InvariantCulture) : PythonText.Of(value);
}
