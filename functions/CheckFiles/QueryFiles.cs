using System.Globalization;
using Artifacts;
using Contracts;

namespace CheckFiles;

/// <summary>Where queries and later checks find what a check found, once it counts; partitioned as Hive and Athena do it. Before that it lies with the check's own files, for a check that fails comes again with the same rows.</summary>
public sealed record QueryFiles(string Model, string Check, DateTimeOffset At)
{
    private string Own => Keys.Check(Model, Check);

    /// <summary>One row per feature, as EvaluateDrift leaves it.</summary>
    public string OwnDrift => $"{Own}/query/drift.csv";

    /// <summary>One row for the check.</summary>
    public string OwnCheck => $"{Own}/query/check.csv";

    public string OwnPredictions => $"{Own}/data/predictions.csv";

    public string Drift => $"monitoring/drift/{Partition}/{Check}.csv";

    public string Checks => $"monitoring/checks/{Partition}/{Check}.csv";

    /// <summary>The answers, as the data job left them; what is no column of theirs is in the path.</summary>
    public string Predictions => $"{Keys.Predictions(Model, At)}check={Check}/predictions.csv";

    private string Partition => $"model={Model}/dt={At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>The answers last: where they lie, all do.</summary>
    public async Task Publish(StoredObjects artifacts)
    {
        await artifacts.Copy(OwnDrift, Drift);
        await artifacts.Copy(OwnCheck, Checks);
        await artifacts.Copy(OwnPredictions, Predictions);
    }
}
