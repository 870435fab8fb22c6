using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Capture;
using Jobs.Monitoring.Constraints;
using Jobs.Monitoring.Quality;
using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring;

/// <summary>Merges what was predicted with the labels that have arrived, and judges each algorithm by those that are new.</summary>
public static class QualityMonitorJob
{
    public static void Run(ContainerFolders folders)
    {
        var (configuration, check) = (JobInputs.Configuration(folders), JobInputs.Check(folders));
        using var aside = new SetAside(folders.Output("set-aside.jsonl"));
        using var unmatched = new CsvOutput(folders.Output("unmatched-labels.csv"), ["row_id", configuration.Target]);
        var answers = ByCheck(folders, "predictions", CheckOf, Answered.Read);
        if (answers.All(answer => answer.Check != check.Check))
            answers = [.. answers, .. Captured(folders, configuration, check)];
        var rows = answers.Select(answer => answer.RowId).ToHashSet(StringComparer.Ordinal);
        var labels = new Labels(configuration.Target, aside, unmatched);
        labels.Read(folders.Input("ground-truth"), rows.Contains);

        var merged = LabelledAnswers.Of(answers, ByCheck(folders, "merged", path => Path.GetFileNameWithoutExtension(path), Merged.Read), labels.Found, check.At);
        var baselines = check.Deployments.Select(deployment => deployment.Algorithm).Distinct().Select(algorithm => (algorithm, Baseline: Baseline(folders, algorithm)))
            .Where(pair => pair.Baseline is not null).ToDictionary(pair => pair.algorithm, pair => pair.Baseline!);
        var findings = QualityFindingsOf.Of(check, configuration.Monitor, merged, baselines);
        findings = findings with { Labels = QualityFindingsOf.Coverage(findings, merged, labels, aside.Counts.Values.Sum()) };
        Write(folders, findings, merged, baselines);
        WriteUnmatched(folders, merged, labels);
    }

    private static IReadOnlyList<T> ByCheck<T>(ContainerFolders folders, string input, Func<string, string> check, Func<string, string, IEnumerable<T>> read)
    {
        var folder = folders.Input(input);
        return !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path => read(path, check(path)))];
    }

    /// <summary>The folder's name, bare or as a partition: check=... .</summary>
    private static string CheckOf(string path) => Path.GetFileName(Path.GetDirectoryName(path)!).Split('=')[^1];

    /// <summary>This check's answers, read as the data job reads them, which sets their faults aside.</summary>
    private static List<Answered> Captured(ContainerFolders folders, ModelConfiguration configuration, MonitorCheck check)
    {
        var (columns, temporary) = (Column.Of(configuration.Features), Directory.CreateTempSubdirectory("quality-"));
        try
        {
            using var spill = new RowSpill();
            using var aside = new SetAside(Path.Combine(temporary.FullName, "set-aside.jsonl"));
            var capture = new CaptureFolder(folders.Input("capture"), columns, new(check.Deployments), (check.OtherFeatures ?? []).ToHashSet());
            capture.Read(spill, aside);
            var predictions = Path.Combine(temporary.FullName, "predictions.csv");
            new CapturedWindow(capture, columns, aside).Write(spill, (Path.Combine(temporary.FullName, "rows.csv"), predictions), configuration.Monitor.Group);
            return [.. Answered.Read(predictions, check.Check)];
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static QualityBaseline? Baseline(ContainerFolders folders, string algorithm)
    {
        if (!File.Exists(folders.Input("baseline", algorithm, "constraints.json")))
            return null;
        var groups = folders.Input("baseline", algorithm, "groups.json");
        return new(
            QualityStatistics.Read(folders.Input("baseline", algorithm, "statistics.json")),
            QualityConstraints.Read(folders.Input("baseline", algorithm, "constraints.json")),
            File.Exists(groups) ? JsonSerializer.Deserialize(File.ReadAllBytes(groups), QualityJson.Default.IReadOnlyListGroupBaseline) ?? [] : []);
    }

    private static void Write(ContainerFolders folders, QualityFindings findings, LabelledAnswers merged, Dictionary<string, QualityBaseline> baselines)
    {
        File.WriteAllBytes(folders.Output("quality.json"), JsonSerializer.SerializeToUtf8Bytes(findings, ContractsJson.Default.QualityFindings));
        foreach (var algorithm in findings.Algorithms.Where(algorithm => algorithm.Judged))
        {
            var constraints = baselines[algorithm.Algorithm].Constraints;
            File.WriteAllBytes(folders.Output(algorithm.Algorithm, "statistics.json"), QualityStatistics.Of(algorithm.Rows, algorithm.Now, findings.At).ToJson());
            File.WriteAllBytes(folders.Output(algorithm.Algorithm, "constraints.json"), constraints.ToJson());
            File.WriteAllBytes(folders.Output(algorithm.Algorithm, "constraint_violations.json"), QualityChecks.Violations(algorithm.Violations, constraints).ToJson());
        }

        var violations = findings.Algorithms.Sum(algorithm => algorithm.Violations.Count);
        Job.Say(folders, ViolationsFile.Message(violations));
        Console.WriteLine($"{findings.Outcome}: {findings.Summary}; {violations} violations.");
        foreach (var check in merged.Known(findings).GroupBy(row => row.Answer.Check))
        {
            using var output = new CsvOutput(folders.Output("merged", $"{check.Key}.csv"), Merged.Header);
            foreach (var row in check)
                output.Write(row.ToCells());
        }
    }

    private static void WriteUnmatched(ContainerFolders folders, LabelledAnswers merged, Labels labels)
    {
        using var output = new CsvOutput(folders.Output("unmatched-predictions.csv"), ["row_id", "check"]);
        foreach (var answer in merged.Answers.Where(answer => !labels.Found.ContainsKey(answer.RowId)).DistinctBy(answer => answer.RowId))
            output.Write([answer.RowId, answer.Check]);
    }
}
