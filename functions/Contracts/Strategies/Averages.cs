namespace Contracts.Strategies;

/// <summary>The mean of all values.</summary>
public sealed class Mean : ICombineStrategy
{
    public string Name => "mean";

    public float Combine(IReadOnlyList<Candidate> candidates) => (float)candidates.Average(candidate => (double)candidate.Value);
}

/// <summary>The value in the middle; of an even number the mean of the two there.</summary>
public sealed class Median : ICombineStrategy
{
    public string Name => "median";

    public float Combine(IReadOnlyList<Candidate> candidates)
    {
        float[] values = [.. candidates.Select(candidate => candidate.Value).Order()];
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (float)(((double)values[middle - 1] + values[middle]) / 2);
    }
}

/// <summary>The mean weighted by 1/rmse²: of independent errors of these sizes, the combination with the smallest error.</summary>
public sealed class Weighted : ICombineStrategy
{
    /// <summary>Against dividing by nothing: a model without any error on the held-out rows.</summary>
    private const double SmallestRmse = 1e-12;

    public string Name => "weighted";

    public float Combine(IReadOnlyList<Candidate> candidates)
    {
        var best = Math.Max(SmallestRmse, candidates.Min(candidate => candidate.Rmse));
        double sum = 0, weights = 0;
        foreach (var candidate in candidates)
        {
            var weight = Math.Pow(best / Math.Max(SmallestRmse, candidate.Rmse), 2);
            (sum, weights) = (sum + (weight * candidate.Value), weights + weight);
        }

        return (float)(sum / weights);
    }
}
