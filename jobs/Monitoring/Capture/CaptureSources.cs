using Contracts.Monitoring;

namespace Jobs.Monitoring.Capture;

/// <summary>Who answered: an algorithm's run.</summary>
/// <param name="InService">Whether its answers are still given; what cannot be told counts as if.</param>
public sealed record Source(string Algorithm, string Run, bool InService);

/// <summary>Finds out which run answered a captured line, from the names in its path, from its own words, and from its time.</summary>
public sealed class CaptureSources(IReadOnlyList<WatchedDeployment> deployments)
{
    private const string Unknown = "unknown";
    private const string Earlier = "earlier";

    /// <summary>The algorithm of a file, by the endpoint's or algorithm's name in its path, bare or as endpoint=... ; null when none is there.</summary>
    public string? AlgorithmOf(string path)
    {
        var parts = path.Split('/', '\\').Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.Ordinal);
        return deployments.FirstOrDefault(deployment => parts.Contains(deployment.Endpoint))?.Algorithm ?? deployments.FirstOrDefault(deployment => parts.Contains(deployment.Algorithm))?.Algorithm;
    }

    /// <param name="algorithm">From the path or the line; null when neither tells.</param>
    /// <param name="run">From the line; null when it does not tell.</param>
    public Source Of(string? algorithm, string? run, DateTimeOffset time)
    {
        algorithm ??= deployments.Select(deployment => deployment.Algorithm).Distinct().ToList() is [var only] ? only : Unknown;
        var history = deployments.Where(deployment => deployment.Algorithm == algorithm).OrderBy(deployment => deployment.From).ToList();
        if (run is not null)
            return new(algorithm, run, history.FirstOrDefault(deployment => deployment.Run == run)?.InService ?? false);
        if (history.Count == 0)
            return new(algorithm, Unknown, true);
        return history.LastOrDefault(deployment => deployment.From <= time) is { } answering ? new(algorithm, answering.Run, answering.InService) : new(algorithm, Earlier, false);
    }
}
