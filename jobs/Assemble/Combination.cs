using Contracts.Scoring;
using Contracts.Strategies;

namespace Jobs.Assemble;

/// <summary>Makes one prediction of the algorithms', as the inference API does, and sums all of them up.</summary>
internal sealed class Combination
{
    private readonly Candidate[] candidates;
    private readonly ICombineStrategy strategy;
    private readonly RunningSummary[] summaries;
    private readonly RunningSummary combined = new();
    private readonly (double Min, double Max) training;

    public Combination(BatchPlan plan)
    {
        candidates = [.. plan.Algorithms.Select(algorithm => new Candidate(algorithm.Name, 0, algorithm.Rmse, algorithm.Rank))];
        summaries = [.. plan.Algorithms.Select(_ => new RunningSummary())];
        strategy = Combining.Find(plan.Strategy) ?? (candidates.Length == 1 ? new First() : throw new InvalidDataException($"The plan's strategy {plan.Strategy} is unknown."));
        var target = plan.Algorithms.Select(algorithm => algorithm.Training).FirstOrDefault(known => known is not null);
        training = target is null ? (double.NegativeInfinity, double.PositiveInfinity) : (target.Min, target.Max);
    }

    public float Value { get; private set; }

    public long Count { get; private set; }

    /// <summary>Predictions beyond what the target was in training.</summary>
    public long Outside { get; private set; }

    public void Take(ScoreLines[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            candidates[i] = candidates[i] with { Value = scores[i].Score };
            summaries[i].Add(scores[i].Score);
        }

        Value = Combining.Value(strategy, candidates);
        combined.Add(Value);
        Count++;
        Outside += Value < training.Min || Value > training.Max ? 1 : 0;
    }

    public AssemblyReport Report(long rows, long rejected, long captured) =>
        new(rows, Count, rejected, combined.Summary, candidates.Zip(summaries).ToDictionary(pair => pair.First.Algorithm, pair => pair.Second.Summary), Outside, captured);
}
