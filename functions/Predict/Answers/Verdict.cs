using Contracts.Serving;
using Contracts.Strategies;
using Predict.Requests;
using Predict.Serving;

namespace Predict.Answers;

/// <summary>Turns the endpoints' answers into the app's answer, or into the problem.</summary>
public static class Verdict
{
    /// <param name="function">The answer of the model's own strategy function, where one was asked.</param>
    public static (Answer? Answer, Problem? Problem) Of(InService serving, PredictionRequest asked, string inferenceId, IReadOnlyList<EndpointAnswer> answers, FunctionAnswer? function = null)
    {
        if (answers.All(answer => answer.Values is null))
            // Only where every one answered and none could: an outage of one is not the app's fault.
            return (null, answers.Count > 0 && answers.All(answer => answer.Faults is not null)
                ? Problem.BadRequest(answers[0].Faults!, answers[0].Faults!.Count)
                : Problem.Unavailable($"No endpoint of {serving.Model} answered."));
        var combination = new Combination(serving, asked, answers);
        var combined = combination.Values(function);
        if (combined.Values is not { } values) return (null, Problem.NotCombined(combination.Strategy, combined));
        var missing = answers.Where(answer => answer.Values is null).Select(answer => new MissingAnswer(answer.Algorithm, answer.Failure ?? "its model could not take the rows")).ToList();
        var predictions = values.Select((value, row) => new Prediction($"{inferenceId}-{row}", value, Told(answers, row)));
        return (new Answer([.. predictions], combination.Strategy, inferenceId, missing.Count > 0, missing.Count > 0 ? missing : null, asked.Warnings.Count > 0 ? asked.Warnings : null), null);
    }

    private static Dictionary<string, CandidateValue> Told(IEnumerable<EndpointAnswer> answers, int row) =>
        answers.Where(answer => answer.Values is not null).ToDictionary(answer => answer.Algorithm, answer => new CandidateValue(answer.Values![row], answer.Version, answer.Milliseconds));
}
