namespace Contracts.Strategies;

/// <summary>A way to make one value of what several algorithms predicted for a row. A rule of your own is one class more here, and its name in StrategyNames; or a function (StrategyFunction).</summary>
public interface ICombineStrategy
{
    /// <summary>What serving.strategy in a model's YAML, or strategy in a request, calls it.</summary>
    string Name { get; }

    /// <param name="candidates">At least two, in the order in which the algorithms went into service.</param>
    float Combine(IReadOnlyList<Candidate> candidates);
}

/// <summary>One algorithm's prediction for a row.</summary>
/// <param name="Rmse">Of its model on held-out rows, in the target's unit.</param>
/// <param name="Rank">Its place in the model's YAML, from 0.</param>
/// <param name="Version">The run that trained its model.</param>
public readonly record struct Candidate(string Algorithm, float Value, double Rmse, int Rank, string Version = "");
