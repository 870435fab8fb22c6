using Contracts.Serving;
using Contracts.Strategies;
using Predict.Requests;
using Predict.Serving;

namespace Predict.Answers;

/// <summary>What the algorithms predicted for the rows of a request, on its way to one value each.</summary>
public sealed class Combination(InService serving, PredictionRequest asked, IReadOnlyList<EndpointAnswer> answers)
{
    private readonly EndpointAnswer[] values = [.. answers.Where(answer => answer.Values is not null)];

    public string Strategy { get; } = asked.Strategy ?? serving.Strategy;

    /// <summary>For each row the predictions of the algorithms that answered.</summary>
    public IEnumerable<IReadOnlyList<Candidate>> Rows => Enumerable.Range(0, asked.Rows.Count).Select(row => (Candidate[])[.. values.Select(answer => Predicted(answer, row))]);

    /// <summary>The ARN of the function that must be asked; null where the values follow without one.</summary>
    public string? Function => values.Length > 1 && Combining.Find(Strategy) is null && StrategyFunction.IsArn(Strategy) ? Strategy : null;

    /// <param name="function">The answer of the function, where one was asked.</param>
    public FunctionAnswer Values(FunctionAnswer? function)
    {
        if (values.Length == 1) return By(new First()); // a single answer is the answer
        return Combining.Find(Strategy) is { } strategy ? By(strategy) : function ?? FunctionAnswer.Wrong("it is neither built in nor the ARN of a function");
    }

    private FunctionAnswer By(ICombineStrategy strategy) => new([.. Rows.Select(row => Combining.Value(strategy, row))], null);

    private Candidate Predicted(EndpointAnswer answer, int row) =>
        new(answer.Algorithm, answer.Values![row], serving.Algorithms[answer.Algorithm].Rmse, serving.Rank(answer.Algorithm), answer.Version);
}
