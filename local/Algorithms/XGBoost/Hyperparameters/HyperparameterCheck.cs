using System.Globalization;
using Local.Algorithms.Container;

namespace Local.Algorithms.XGBoost.Hyperparameters;

/// <summary>Checks hyperparameters as SageMaker's container does, name by name and then against each other, and in its words.</summary>
internal static class HyperparameterCheck
{
    /// <summary>The values under their own names, written as the library reads them.</summary>
    public static IReadOnlyDictionary<string, string> Validate(IReadOnlyDictionary<string, string> given)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in given)
            named[HyperparameterTable.Aliases.GetValueOrDefault(name, name)] = value;
        if (!named.ContainsKey("num_round"))
            throw new ClientErrorException("Missing required hyperparameter: num_round");
        var checkedValues = named.ToDictionary(pair => pair.Key, pair => Check(Find(pair.Key), pair.Value));
        HyperparameterRules.Check(checkedValues);
        return checkedValues;
    }

    private static Hyperparameter Find(string name) =>
        HyperparameterTable.All.GetValueOrDefault(name) ?? throw new ClientErrorException($"Extraneous hyperparameter found: {name}");

    private static string Check(Hyperparameter parameter, string text) => parameter.Kind switch
    {
        ValueKind.Integer => Integer(parameter, text),
        ValueKind.Continuous => Continuous(parameter, text),
        ValueKind.Word => ((Choice)parameter.Range).Words.Contains(text) ? text : throw NotIn(parameter, text),
        ValueKind.Words => Words(parameter, text),
        ValueKind.Tuple => NumberLists.Tuple(text) is { } tuple ? Numbers(parameter, text, tuple) : throw Unreadable(parameter),
        _ => NumberLists.Nested(text) is { } nested ? Numbers(parameter, text, nested) : throw Unreadable(parameter),
    };

    private static string Integer(Hyperparameter parameter, string text)
    {
        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value))
            throw Unreadable(parameter);
        var shown = value.ToString(CultureInfo.InvariantCulture);
        return ((Interval)parameter.Range).Contains(value) ? shown : throw NotIn(parameter, shown);
    }

    private static string Continuous(Hyperparameter parameter, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw Unreadable(parameter);
        return ((Interval)parameter.Range).Contains(value) ? PythonText.Of(value) : throw NotIn(parameter, PythonText.Of(value));
    }

    private static string Words(Hyperparameter parameter, string text)
    {
        var words = text.Split(',');
        var known = ((Choice)parameter.Range).Words;
        return words.All(w => known.Contains(w) || (parameter.Name == "eval_metric" && HyperparameterRules.IsCutMetric(w)))
            ? text
            : throw new ClientErrorException($"Hyperparameter {parameter.Name}: value {PythonText.List(words)} not in range {parameter.Range}");
    }

    private static string Numbers(Hyperparameter parameter, string text, IReadOnlyList<long> numbers) =>
        numbers.All(n => ((Interval)parameter.Range).Contains(n))
            ? text.Replace(" ", "", StringComparison.Ordinal)
            : throw new ClientErrorException($"Hyperparameter {parameter.Name}: value {text} not in range {parameter.Range}");

    private static ClientErrorException Unreadable(Hyperparameter parameter) =>
        new($"Hyperparameter {parameter.Name}: could not parse value (caused by ValueError)");

    private static ClientErrorException NotIn(Hyperparameter parameter, string value) =>
        new($"Hyperparameter {parameter.Name}: {value} is not in {parameter.Range}");
}
