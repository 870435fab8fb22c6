using Jobs.Csv;
using Jobs.Monitoring.Constraints;
using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Statistics;

namespace Jobs.Monitoring;

/// <summary>What later windows are compared with: statistics, suggested constraints and a sample of a run's raw training rows.</summary>
public static class DataBaselineJob
{
    public static void Run(ContainerFolders folders)
    {
        var configuration = JobInputs.Configuration(folders);
        var files = JobInputs.CsvFiles(folders.Input("training"), configuration);
        if (files.Count == 0)
            throw new InvalidDataException($"{folders.Input("training")} holds no CSV. It must be what preprocess wrote to baseline/.");
        var scan = TableScan.Read(files, Column.Of(configuration.Features));
        if (scan.Refused is [var first, ..])
            throw new UnreadableCsvException($"{first.File}: {scan.RefusedCount} lines are no rows; the first begins at byte {first.Offset}: {first.Reason}.", "It must be what preprocess wrote to baseline/.");
        if (scan.Rows == 0)
            throw new InvalidDataException($"{files[0].Path} has a header and no rows.");
        File.WriteAllBytes(folders.Output("statistics.json"), Summaries.Of(scan).ToJson());
        File.WriteAllBytes(folders.Output("constraints.json"), SuggestedConstraints.Of(scan, configuration.Monitor).ToJson());
        SampleFile.Write(folders.Output("sample.csv"), scan, files);
        Console.WriteLine($"Baseline of {scan.Rows} rows and {scan.Columns.Count} columns.");
    }
}
