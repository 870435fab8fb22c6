using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Distances;

/// <summary>Which moved features explain the others.</summary>
/// <param name="Movers">In the order in which they were found.</param>
/// <param name="Followers">By feature: who explains it, and the distance that is left then.</param>
public sealed record Blame(IReadOnlyList<int> Movers, IReadOnlyDictionary<int, (IReadOnlyList<int> Leaders, double Left)> Followers)
{
    /// <summary>
    /// Takes, again and again, the feature that explains most of what is unexplained: a feature is explained when its constraints hold once the blamed ones are evened out.
    /// Of equals the one with fewest bins wins, as the simplest explanation, then the one that leaves least.
    /// </summary>
    /// <param name="explains">Whether evening out explains a feature, and the distance that is left.</param>
    public static Blame Find(IReadOnlyList<int> moved, (SampleTable Baseline, SampleTable Window) samples, Func<EvenedOut, int, (bool Explained, double Left)> explains)
    {
        var strata = moved.ToDictionary(feature => feature, feature => Strata.Of(samples.Baseline, samples.Window, feature));
        var (movers, followers, open) = (new List<int>(), new Dictionary<int, (IReadOnlyList<int>, double)>(), moved.ToList());
        while (open.Count > 0)
        {
            var tried = open.Select(candidate => Try(candidate, movers, open, strata, samples, explains)).ToList();
            var best = tried.OrderByDescending(trial => trial.Explained.Count).ThenBy(trial => strata[trial.Feature].Used).ThenBy(trial => trial.Left).First();
            if (best.Explained.Count == 0)
                return new([.. movers, .. open], followers);
            movers.Add(best.Feature);
            foreach (var (feature, left) in best.Explained)
                followers[feature] = ([best.Feature], left);
            open.RemoveAll(feature => feature == best.Feature || best.Explained.ContainsKey(feature));
        }

        return new(movers, followers);
    }

    private static Trial Try(
        int candidate,
        IReadOnlyList<int> movers,
        IReadOnlyList<int> open,
        Dictionary<int, Strata> strata,
        (SampleTable Baseline, SampleTable Window) samples,
        Func<EvenedOut, int, (bool Explained, double Left)> explains)
    {
        var even = new EvenedOut(samples.Baseline, samples.Window, [.. movers.Append(candidate).Select(feature => strata[feature])]);
        var left = open.Where(feature => feature != candidate).Select(feature => (feature, Answer: explains(even, feature))).ToList();
        return new(candidate, left.Where(pair => pair.Answer.Explained).ToDictionary(pair => pair.feature, pair => pair.Answer.Left), left.Sum(pair => pair.Answer.Left));
    }

    private sealed record Trial(int Feature, Dictionary<int, double> Explained, double Left);
}
