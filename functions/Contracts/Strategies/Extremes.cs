namespace Contracts.Strategies;

/// <summary>The highest value.</summary>
public sealed class Max : ICombineStrategy
{
    public string Name => "max";

    public float Combine(IReadOnlyList<Candidate> candidates) => candidates.Max(candidate => candidate.Value);
}

/// <summary>The lowest value.</summary>
public sealed class Min : ICombineStrategy
{
    public string Name => "min";

    public float Combine(IReadOnlyList<Candidate> candidates) => candidates.Min(candidate => candidate.Value);
}

/// <summary>The value of the algorithm that the model's YAML names first, of those that answered.</summary>
public sealed class First : ICombineStrategy
{
    public string Name => "first";

    public float Combine(IReadOnlyList<Candidate> candidates) => candidates.MinBy(candidate => candidate.Rank).Value;
}
