using System.Globalization;
using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner.Hyperparameters;

/// <summary>Checks hyperparameters name by name and then against each other; all are text, as SageMaker's API has them.</summary>
internal static class HyperparameterCheck
{
    private static readonly string[] ForClassification = ["logistic", "softmax_loss", "hinge_loss"];

    public static IReadOnlyDictionary<string, string> Validate(IReadOnlyDictionary<string, string> given)
    {
        foreach (var (name, text) in given)
            Check(Find(name), text);
        if (!given.TryGetValue("predictor_type", out var type))
            throw new ClientErrorException("Missing required hyperparameter: predictor_type. Set it to regressor.");
        if (type != "regressor")
            throw new ClientErrorException($"Hyperparameter predictor_type: {type} is not supported by the local stand-in for Linear Learner: set it to regressor.");
        if (given.TryGetValue("loss", out var loss) && ForClassification.Contains(loss))
            throw new ClientErrorException($"Hyperparameter loss: {loss} does not fit predictor_type regressor: it is a loss for classification.");
        return given;
    }

    private static Hyperparameter Find(string name) =>
        HyperparameterTable.All.GetValueOrDefault(name) ?? throw new ClientErrorException($"Extraneous hyperparameter found: {name}");

    private static void Check(Hyperparameter parameter, string text)
    {
        var fits = parameter.Range switch
        {
            _ when parameter.Words.Contains(text) => true,
            Choice choice => choice.Words.Contains(text),
            Interval interval => interval.Contains(Number(parameter, text)),
            _ => true,
        };
        if (!fits)
            throw new ClientErrorException($"Hyperparameter {parameter.Name}: {text} is not in {parameter.Accepted}");
    }

    private static double Number(Hyperparameter parameter, string text)
    {
        if (parameter.Whole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (!parameter.Whole && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        throw new ClientErrorException($"Hyperparameter {parameter.Name}: {text} is not {(parameter.Whole ? "a whole number" : "a number")} in {parameter.Accepted}");
    }
}
