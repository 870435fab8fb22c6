using Contracts.Serving;

namespace ExportConfiguration;

/// <summary>Which run stays in service. Runs begin with their event's time, so their order is that of their names.</summary>
public static class Succession
{
    public const string Deployed = "deployed";
    public const string Superseded = "superseded";
    public const string Withdrawn = "withdrawn";

    /// <summary>What is in service once this model wants to be; null when a newer run is there already and nothing may change.</summary>
    /// <param name="preference">The algorithms in the order of this run's YAML.</param>
    public static ServingRecord? Next(ServingRecord? now, VerifiedModel candidate, DateTimeOffset at, IReadOnlyList<string>? preference = null)
    {
        var incumbent = now?.Algorithms.GetValueOrDefault(candidate.Algorithm);
        if (incumbent is not null && string.CompareOrdinal(incumbent.Run, candidate.Run) > 0) return null;
        if (now is not null && incumbent is not null && IsSame(incumbent, candidate)) return now;
        return new ServingRecord(
            candidate.Model,
            Strategy(now, candidate),
            With(now?.Algorithms, candidate.Algorithm, Entry(candidate, Deployed, at)),
            incumbent is null || incumbent.Run == candidate.Run ? now?.Previous ?? Nothing : With(now?.Previous, candidate.Algorithm, incumbent),
            IsOlder(now, candidate) ? now?.Preference : preference ?? now?.Preference);
    }

    /// <summary>What is in service without this model: what it replaced, if anything. Anything but this very model stays as it is.</summary>
    public static ServingRecord? Without(ServingRecord? now, VerifiedModel candidate)
    {
        if (now?.Algorithms.GetValueOrDefault(candidate.Algorithm) is not { } incumbent || !IsSame(incumbent, candidate)) return now;
        var before = now.Previous.GetValueOrDefault(candidate.Algorithm);
        var others = now.Algorithms.Where(entry => entry.Key != candidate.Algorithm).ToDictionary();
        return now with
        {
            Algorithms = before is null ? others : With(others, candidate.Algorithm, before),
            Previous = now.Previous.Where(entry => entry.Key != candidate.Algorithm).ToDictionary(),
        };
    }

    public static Deployment Entry(VerifiedModel candidate, string outcome, DateTimeOffset at) => new(
        outcome, candidate.Algorithm, candidate.Endpoint, candidate.Config, candidate.SavedModel, candidate.Run, candidate.FeaturesKey, candidate.Rmse, at);

    private static readonly Dictionary<string, Deployment> Nothing = [];

    private static bool IsSame(Deployment incumbent, VerifiedModel candidate) => incumbent.Run == candidate.Run && incumbent.Config == candidate.Config;

    /// <summary>The newest run's wish counts: an older algorithm that ends late does not turn it back.</summary>
    private static string Strategy(ServingRecord? now, VerifiedModel candidate) =>
        IsOlder(now, candidate) ? now!.Strategy : candidate.Strategy;

    private static bool IsOlder(ServingRecord? now, VerifiedModel candidate) => now is not null && now.Algorithms.Values.Any(other => string.CompareOrdinal(other.Run, candidate.Run) > 0);

    private static Dictionary<string, Deployment> With(IReadOnlyDictionary<string, Deployment>? entries, string algorithm, Deployment entry) =>
        new(entries ?? Nothing) { [algorithm] = entry };
}
