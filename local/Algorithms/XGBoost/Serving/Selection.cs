using System.Globalization;
using System.Text;
using Local.Algorithms.Container;
using Local.Algorithms.Serving;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>The members of SAGEMAKER_INFERENCE_OUTPUT; those that the objective cannot give are NaN.</summary>
internal sealed class Selection(IReadOnlyList<string> keys, string objective, int classes)
{
    private static readonly string[] Scored = ["reg:squarederror", "reg:logistic", "reg:gamma", "reg:absoluteerror", "reg:tweedie"];
    private static readonly string[] Classified = ["binary:logistic", "binary:logitraw", "binary:hinge", "multi:softmax", "multi:softprob"];

    public static Selection? For(IReadOnlyList<string>? keys, Ensemble model) => keys == null
        ? null
        : Scored.Contains(model.Objective) || Classified.Contains(model.Objective)
            ? new Selection(keys, model.Objective, model.Classes)
            : throw new RequestException(500, $"Objective `{model.Objective}` unsupported for selectable inference predictions.");

    public void Write(ReadOnlySpan<float> values, bool csv, PooledText text)
    {
        var parts = new List<string>(keys.Count);
        foreach (var key in keys)
            parts.Add(csv ? Quote(Value(key, values, "nan")) : $"\"{key}\": {Value(key, values, "NaN")}");
        var line = string.Join(csv ? "," : ", ", parts);
        text.Append(Encoding.UTF8.GetBytes(csv ? line : $"{{{line}}}"));
    }

    private string Value(string key, ReadOnlySpan<float> values, string missing) => key switch
    {
        "predicted_score" when Scored.Contains(objective) => Text(values[0]),
        "predicted_label" when Classified.Contains(objective) => Label(values),
        "labels" when Classified.Contains(objective) => List(Enumerable.Range(0, objective[0] == 'b' ? 2 : classes).Select(i => i.ToString(CultureInfo.InvariantCulture))),
        "probability" when objective is "binary:logistic" or "multi:softprob" => Text(Largest(values)),
        "probabilities" when objective is "binary:logistic" or "multi:softprob" => Scores(values),
        "raw_score" when Classified.Contains(objective) => Text(Largest(values)),
        "raw_scores" when Classified.Contains(objective) => Scores(values),
        _ => missing,
    };

    private string Label(ReadOnlySpan<float> values) => objective switch
    {
        "binary:logistic" => values[0] > 0.5f ? "1" : "0",
        "binary:logitraw" => values[0] > 0 ? "1" : "0",
        "multi:softprob" => values.IndexOf(Largest(values)).ToString(CultureInfo.InvariantCulture),
        _ => Text(values[0]),
    };

    private static string Scores(ReadOnlySpan<float> values)
    {
        if (values.Length == 1)
            return List([PythonText.Of(1.0 - values[0]), Text(values[0])]);
        var scores = new string[values.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Text(values[i]);
        return List(scores);
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = values[0];
        foreach (var value in values)
            largest = Math.Max(largest, value);
        return largest;
    }

    private static string Text(float value) => PythonText.Of(value);

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Quote(string value) => value.StartsWith('[') ? $"\"{value}\"" : value;
}
