using System.Text.Json;
using Contracts;
using Contracts.Scoring;
using Jobs.Batches;
using Jobs.Csv;

namespace Jobs.Assemble;

/// <summary>Puts the scores behind the rows that they belong to, in the files' own order, and fails unless every row is accounted for.</summary>
public static class AssembleJob
{
    public static void Run(ContainerFolders folders)
    {
        using var calls = new LambdaCalls();
        Run(folders, calls.Ask);
    }

    internal static void Run(ContainerFolders folders, AskFunction ask)
    {
        var batch = BatchFolder.Open(folders);
        var prepared = BatchFolder.Read(folders.Input("prepared", "report.json"), ContractsJson.Default.PreparationReport);
        ScoreLines[] Scores() => [.. batch.Plan.Algorithms.Select(algorithm => new ScoreLines(folders, algorithm.Name, prepared.Parts))];
        var scores = Scores();
        using var captures = new CaptureFiles(batch);
        using var function = FunctionValues.Of(batch.Plan, Scores, ask);
        var assembly = new Assembly(scores, captures, new Combination(batch.Plan, function));
        assembly.Start();
        foreach (var file in batch.Plan.Files)
            Assemble(batch, file, assembly);
        var report = assembly.Finish(prepared);
        foreach (var one in scores)
            one.Dispose();
        File.WriteAllBytes(folders.Output("report", "report.json"), JsonSerializer.SerializeToUtf8Bytes(report, ContractsJson.Default.AssemblyReport));
        Console.WriteLine($"{report.Rows} rows: {report.Scored} scored, {report.Rejected} rejected.");
    }

    private static void Assemble(BatchFolder batch, BatchFile file, Assembly assembly)
    {
        using var text = GzipText.Open(batch.Input(file));
        using var csv = CsvRecords.Dropped(text);
        using var rejected = new RejectedLines(batch.Folders, file);
        using var result = new ResultFiles(batch, file);
        if (!csv.Read())
            return;
        result.WriteHeader(csv.Raw);
        assembly.Take(csv, file, rejected, result);
    }
}
