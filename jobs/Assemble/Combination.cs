using Contracts.Scoring;
using Contracts.Strategies;

namespace Jobs.Assemble;

/// <summary>Makes one prediction of the algorithms', as the inference API does, and sums all of them up.</summary>
/// <param name="function">The values of the team's own function; null where the strategy is built in, or there is one algorithm.</param>
internal sealed class Combination(BatchPlan plan, FunctionValues? function)
{
    private readonly Candidate[] candidates = [.. Candidates(plan)];
    private readonly ICombineStrategy? strategy = Combining.Find(plan.Strategy) ?? (plan.Algorithms.Count == 1 ? new First() : null);
    private readonly RunningSummary[] summaries = [.. plan.Algorithms.Select(_ => new RunningSummary())];
    private readonly RunningSummary combined = new();
    private readonly (double Min, double Max) training = Training(plan);

    public float Value { get; private set; }

    public long Count { get; private set; }

    /// <summary>Predictions beyond what the target was in training.</summary>
    public long Outside { get; private set; }

    /// <summary>The algorithms in the result's order, without values.</summary>
    public static IEnumerable<Candidate> Candidates(BatchPlan plan) => plan.Algorithms.Select(algorithm => new Candidate(algorithm.Name, 0, algorithm.Rmse, algorithm.Rank, algorithm.Run));

    public void Take(ScoreLines[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            candidates[i] = candidates[i] with { Value = scores[i].Score };
            summaries[i].Add(scores[i].Score);
        }

        Value = strategy is not null ? Combining.Value(strategy, candidates) : function is not null ? function.Next() : throw new InvalidDataException($"The plan's strategy {plan.Strategy} is unknown.");
        combined.Add(Value);
        Count++;
        Outside += Value < training.Min || Value > training.Max ? 1 : 0;
    }

    public AssemblyReport Report(long rows, long rejected, long captured) =>
        new(rows, Count, rejected, combined.Summary, candidates.Zip(summaries).ToDictionary(pair => pair.First.Algorithm, pair => pair.Second.Summary), Outside, captured);

    private static (double Min, double Max) Training(BatchPlan plan)
    {
        var target = plan.Algorithms.Select(algorithm => algorithm.Training).FirstOrDefault(known => known is not null);
        return target is null ? (double.NegativeInfinity, double.PositiveInfinity) : (target.Min, target.Max);
    }
}
