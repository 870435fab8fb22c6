using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>What tells one of the models that are trained side by side from the others.</summary>
internal sealed record CandidateSettings(double LearningRate, double L1, double WeightDecay, int Seed)
{
    private static readonly double[] WeightDecays = [0, 1e-4, 1e-3];

    /// <summary>All combinations of what the settings leave open, or as many models as they ask for, the most promising first.</summary>
    public static IReadOnlyList<CandidateSettings> From(LinearSettings settings)
    {
        var rates = settings.LearningRate is { } given ? [given] : Rates(settings.Optimizer);
        var decays = settings.WeightDecay is { } asked ? [asked] : WeightDecays;
        var combinations = decays.SelectMany(_ => rates, (decay, rate) => (rate, decay)).ToList();
        return [.. Enumerable.Range(0, settings.Models ?? combinations.Count).Select(Candidate)];

        CandidateSettings Candidate(int number)
        {
            var (rate, decay) = combinations[number % combinations.Count];
            return new CandidateSettings(rate, settings.L1 ?? 0, decay, number);
        }
    }

    private static double[] Rates(string optimizer) => optimizer == "sgd" ? [0.1, 0.03, 0.3] : [0.05, 0.02, 0.1];
}
