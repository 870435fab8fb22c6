using System.Text;
using Contracts.Configuration;
using Jobs.Csv;
using Jobs.Evaluate;
using Jobs.Monitoring.Quality;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring;

/// <summary>How well an algorithm predicts held-out rows, as a measure for later.</summary>
public static class QualityBaselineJob
{
    public static void Run(ContainerFolders folders, TimeProvider time)
    {
        var configuration = JobInputs.Configuration(folders);
        if (ScoredRows.Read(folders.Input("scored")) is not { Count: > 0 } scored)
            throw new InvalidDataException($"{folders.Input("scored")} holds no scored rows. Look at the transform job that should have written them.");
        File.WriteAllBytes(folders.Output("statistics.json"), QualityStatistics.Of(scored.Count, QualityChecks.Metrics(scored), time.GetUtcNow()).ToJson());
        File.WriteAllBytes(folders.Output("constraints.json"), QualityChecks.Suggest(scored).ToJson());
        File.WriteAllBytes(folders.Output("groups.json"), MonitorJson.Bytes(GroupsOf(folders, configuration, scored), QualityJson.Default.IReadOnlyListGroupBaseline));
        Console.WriteLine($"Model quality of {scored.Count} held-out rows.");
    }

    /// <summary>The scored rows are the test rows in their order, so that line n of one belongs to line n of the other.</summary>
    private static IReadOnlyList<GroupBaseline> GroupsOf(ContainerFolders folders, ModelConfiguration configuration, ScoredRows scored)
    {
        var column = Column.Of(configuration.Features).Select(feature => feature.Name).ToList().IndexOf(configuration.Monitor.Group ?? "");
        if (column < 0 || !Directory.Exists(folders.Input("test")))
            return [];
        var groups = Directory.GetFiles(folders.Input("test"), "*.csv").Order(StringComparer.Ordinal).SelectMany(file => Values(file, column + 1)).ToList();
        if (groups.Count != scored.Count)
            throw new InvalidDataException($"{folders.Input("test")} has {groups.Count} rows and {folders.Input("scored")} has {scored.Count}. Both must be the same test rows in the same order.");
        return Groups.Baseline(groups.Select((group, row) => (group, scored.Targets[row], scored.Predictions[row])));
    }

    private static IEnumerable<string> Values(string file, int column)
    {
        using var stream = File.OpenRead(file);
        using var csv = new CsvRecords(stream);
        while (csv.Read())
            yield return Encoding.UTF8.GetString(csv[column]);
    }
}
