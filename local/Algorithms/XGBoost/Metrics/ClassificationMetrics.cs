using Local.Algorithms.Container;

namespace Local.Algorithms.XGBoost.Metrics;

/// <summary>Accuracy, precision, recall and f1 with scikit-learn's averages, from one count per class.</summary>
internal sealed class ClassificationMetrics
{
    private readonly Dictionary<int, Counts> _classes = [];
    private readonly int _rows;

    public ClassificationMetrics(ReadOnlySpan<float> labels, ReadOnlySpan<int> predicted)
    {
        _rows = labels.Length;
        for (var i = 0; i < labels.Length; i++)
        {
            var actual = (int)labels[i];
            Of(actual).Actual++;
            Of(predicted[i]).Predicted++;
            if (actual == predicted[i])
                Of(actual).Right++;
        }
    }

    public static IReadOnlyList<string> Names { get; } =
    [
        "accuracy", "balanced_accuracy", "f1", "f1_binary", "f1_macro", "precision", "precision_macro", "precision_micro", "recall", "recall_macro",
        "recall_micro",
    ];

    // Each row has one class, so every micro average is the accuracy.
    public double Evaluate(string metric) => metric switch
    {
        "accuracy" or "precision_micro" or "recall_micro" => (double)_classes.Values.Sum(c => c.Right) / _rows,
        "balanced_accuracy" => _classes.Values.Where(c => c.Actual > 0).Average(c => c.Recall),
        "f1" or "f1_macro" => _classes.Values.Average(c => c.F1),
        "precision_macro" => _classes.Values.Average(c => c.Precision),
        "recall_macro" => _classes.Values.Average(c => c.Recall),
        "f1_binary" => Positive.F1,
        "precision" => Positive.Precision,
        _ => Positive.Recall,
    };

    private Counts Positive => _classes.Keys.All(c => c is 0 or 1)
        ? Of(1)
        : throw new ClientErrorException("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', 'weighted'].");

    private Counts Of(int label)
    {
        if (!_classes.TryGetValue(label, out var counts))
            _classes[label] = counts = new Counts();
        return counts;
    }

    private sealed class Counts
    {
        public long Actual { get; set; }

        public long Predicted { get; set; }

        public long Right { get; set; }

        public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

        public double Recall => Actual == 0 ? 0 : (double)Right / Actual;

        public double F1 => Actual + Predicted == 0 ? 0 : 2.0 * Right / (Actual + Predicted);
    }
}
