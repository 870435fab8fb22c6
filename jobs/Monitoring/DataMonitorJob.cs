using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Capture;
using Jobs.Monitoring.Constraints;
using Jobs.Monitoring.Findings;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring;

/// <summary>Compares what was asked since the last check with the baseline.</summary>
public static class DataMonitorJob
{
    public static void Run(ContainerFolders folders)
    {
        var (configuration, check) = (JobInputs.Configuration(folders), JobInputs.Check(folders));
        var columns = Column.Of(configuration.Features);
        using var aside = new SetAside(folders.Output("set-aside.jsonl"));
        var (files, rows, strangers) = Window(folders, configuration, check, aside);
        var scan = TableScan.Read(files, columns);
        foreach (var line in scan.Refused)
            aside.Add(new(Path.GetFileName(line.File), line.Offset), Reasons.BrokenRow, line.Reason, line.Text);
        var present = Present(files, columns);
        var whole = Summaries.Of(scan);
        var statistics = whole with { Features = [.. whole.Features.Where(feature => present.Contains(feature.Name))] };
        File.WriteAllBytes(folders.Output("statistics.json"), statistics.ToJson());
        rows = rows with { Judged = scan.Rows, SetAside = aside.Counts };
        if (scan.Rows < configuration.Monitor.MinimumRows)
        {
            Finish(folders, FindingsOf.TooFew(check, configuration.Monitor, rows), new([]));
            return;
        }

        File.WriteAllBytes(folders.Output("constraints.json"), SuggestedConstraints.Of(scan, configuration.Monitor).ToJson());
        var baseline = Baseline(folders, configuration);
        var window = new DataWindow(scan, statistics, new(() => SampleTable.Of(scan, files)), present, [.. strangers.Union(files.SelectMany(file => file.Extra)).Order(StringComparer.Ordinal)]);
        var comparison = DataComparison.Of(baseline, window, configuration.Monitor);
        rows = rows with { Baseline = baseline.Statistics.Dataset.ItemCount };
        Finish(folders, FindingsOf.Of(check, configuration.Monitor, rows, (baseline, comparison)), comparison.Violations);
    }

    /// <summary>Captured lines become a CSV of rows; CSV beside them is taken as it is.</summary>
    private static (IReadOnlyList<CsvFile> Files, WindowRows Rows, IReadOnlyCollection<string> Strangers) Window(
        ContainerFolders folders, ModelConfiguration configuration, MonitorCheck check, SetAside aside)
    {
        var columns = Column.Of(configuration.Features);
        var capture = new CaptureFolder(folders.Input("capture"), columns, new(check.Deployments), (check.OtherFeatures ?? []).ToHashSet());
        var given = JobInputs.CsvFiles(folders.Input("capture"), configuration);
        var counted = new WindowRows { Baseline = 0, Judged = 0, Minimum = configuration.Monitor.MinimumRows };
        if (capture.Files.Count == 0)
            return (given, counted, []);
        using var spill = new RowSpill();
        capture.Read(spill, aside);
        var (window, rows) = (new CapturedWindow(capture, columns, aside), folders.Output("rows.csv"));
        window.Write(spill, (rows, folders.Output("predictions.csv")), configuration.Monitor.Group);
        var file = CsvFile.Open(rows, given.Count, columns, JobInputs.Unwatched(configuration));
        return ([.. given, file], counted with
        {
            Lines = capture.Counts.Lines,
            Smoke = capture.Counts.Smoke,
            Base64 = capture.Counts.Base64,
            OutOfOrder = capture.Counts.OutOfOrder,
            AnsweredAgain = window.AnsweredAgain,
            Versions = window.Versions,
            From = window.From,
            To = window.To,
        }, capture.Strangers);
    }

    private static DataBaseline Baseline(ContainerFolders folders, ModelConfiguration configuration) => new(
        StatisticsFile.Read(folders.Input("baseline", "statistics.json")),
        ConstraintsFile.Read(folders.Input("baseline", "constraints.json")),
        new(() => Sample(folders, configuration)));

    private static SampleTable Sample(ContainerFolders folders, ModelConfiguration configuration)
    {
        var columns = Column.Of(configuration.Features);
        CsvFile[] sample = [CsvFile.Open(folders.Input("baseline", "sample.csv"), 0, columns, JobInputs.Unwatched(configuration))];
        return SampleTable.Of(TableScan.Read(sample, columns), sample);
    }

    private static HashSet<string> Present(IReadOnlyList<CsvFile> files, IReadOnlyList<Column> columns) =>
        [.. files.SelectMany(file => file.Roles).Where(role => role != CsvFile.Skipped).Select(role => columns[role].Name)];

    private static void Finish(ContainerFolders folders, DataFindings findings, ViolationsFile violations)
    {
        File.WriteAllBytes(folders.Output("constraint_violations.json"), violations.ToJson());
        File.WriteAllBytes(folders.Output("findings.json"), JsonSerializer.SerializeToUtf8Bytes(findings, ContractsJson.Default.DataFindings));
        Job.Say(folders, violations.ExitMessage);
        Console.WriteLine($"{findings.Outcome}: {findings.Summary}; {violations.Violations.Count} violations.");
    }
}
