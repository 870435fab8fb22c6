using Contracts.Serving;
using Predict.Requests;
using Predict.Serving;
using Contracts.Strategies;

namespace Predict.Answers;

/// <summary>Turns the endpoints' answers into the app's answer, or into the problem.</summary>
public static class Verdict
{
    public static (Answer? Answer, Problem? Problem) Of(InService serving, PredictionRequest asked, string inferenceId, IReadOnlyList<EndpointAnswer> answers)
    {
        var values = answers.Where(answer => answer.Values is not null).ToList();
        if (values.Count == 0)
            // Only where every one answered and none could: an outage of one is not the app's fault.
            return (null, answers.Count > 0 && answers.All(answer => answer.Faults is not null)
                ? Problem.BadRequest(answers[0].Faults!, answers[0].Faults!.Count)
                : Problem.Unavailable($"No endpoint of {serving.Model} answered."));
        var name = asked.Strategy ?? serving.Strategy;
        if (Combining.Find(name) is not { } strategy)
        {
            if (values.Count > 1) return (null, new Problem(501, "Not Implemented", $"The model's strategy {name} is not built into this API. Ask with one of {string.Join(", ", StrategyNames.All)}, and change serving.strategy in the model's YAML."));
            strategy = new First(); // a single answer is the answer
        }

        var missing = answers.Where(answer => answer.Values is null).Select(answer => new MissingAnswer(answer.Algorithm, answer.Failure ?? "its model could not take the rows")).ToList();
        var predictions = Enumerable.Range(0, asked.Rows.Count).Select(row => Predicted($"{inferenceId}-{row}", row, strategy, serving, values));
        return (new Answer([.. predictions], name, inferenceId, missing.Count > 0, missing.Count > 0 ? missing : null, asked.Warnings.Count > 0 ? asked.Warnings : null), null);
    }

    private static Prediction Predicted(string id, int row, ICombineStrategy strategy, InService serving, List<EndpointAnswer> answers)
    {
        Candidate[] candidates = [.. answers.Select(answer => new Candidate(answer.Algorithm, answer.Values![row], serving.Algorithms[answer.Algorithm].Rmse, serving.Rank(answer.Algorithm)))];
        var told = answers.ToDictionary(answer => answer.Algorithm, answer => new CandidateValue(answer.Values![row], answer.Version, answer.Milliseconds));
        return new Prediction(id, Combining.Value(strategy, candidates), told);
    }
}
