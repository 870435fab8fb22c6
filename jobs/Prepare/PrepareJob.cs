using System.Text.Json;
using Contracts;
using Contracts.Scoring;
using Contracts.Training;
using Jobs.Batches;
using Jobs.Csv;

namespace Jobs.Prepare;

/// <summary>Turns a batch's files into rows that the models take, part by part; what cannot be scored is a finding of the report, and no failure of the job.</summary>
public static class PrepareJob
{
    public static void Run(ContainerFolders folders)
    {
        var batch = BatchFolder.Open(folders);
        var report = Prepare(batch);
        Write(folders, "report.json", report);
        Write(folders, "outcome.json", report with { Parts = [] }); // what the state machine remembers: the parts may be more than it can hold
        Console.WriteLine(report.Fault is { } fault ? $"Refused: {fault.Cause}" : $"{report.Rows} rows, {report.Rejected} rejected, {report.Parts.Count} parts.");
    }

    private static void Write(ContainerFolders folders, string name, PreparationReport report) =>
        File.WriteAllBytes(folders.Output("prepared", name), JsonSerializer.SerializeToUtf8Bytes(report, ContractsJson.Default.PreparationReport));

    private static PreparationReport Prepare(BatchFolder batch)
    {
        using var parts = new PartFiles(batch.Folders, batch.Plan.Layouts, batch.Missing);
        var rejections = new Rejections(batch.Plan.Files.Count, batch.Numeric);
        var rows = 0L;
        try
        {
            foreach (var file in batch.Plan.Files)
                rows = Prepare(batch, file, rows, parts, rejections);
            return Report(batch, rows, parts, rejections);
        }
        catch (DatasetRejectedException refused)
        {
            return Report(rows, parts, rejections, refused.Fault);
        }
    }

    /// <summary>Takes the number of the file's first row, and answers that of the next file's.</summary>
    private static long Prepare(BatchFolder batch, BatchFile file, long row, PartFiles parts, Rejections rejections)
    {
        using var rejected = new RejectedFile(batch.Folders, file, rejections);
        try
        {
            GzipText.Check(batch.Input(file));
            using var text = GzipText.Open(batch.Input(file));
            using var csv = CsvRecords.Dropped(text);
            if (ScoringHeader.Read(csv, batch.Plan, file.Name) is not { } header)
                return batch.Plan.Files.Count > 1 ? row : throw new DatasetRejectedException(file.Name, "the file is empty.", "Fill it with a header line and rows.");
            rejected.WriteHeader(csv.Raw);
            return Read(csv, (header, file), row, new Rows(batch, header, parts, (rejected, rejections.Wrong, rejections.Place(file.Name))));
        }
        catch (UnreadableCsvException broken)
        {
            throw new DatasetRejectedException(file.Name, broken.Problem, broken.Remedy);
        }
    }

    private static long Read(CsvRecords csv, (ScoringHeader Header, BatchFile File) of, long row, Rows rows)
    {
        var first = row;
        while (csv.Read())
        {
            if (csv.IsBlank && of.Header.Count > 1)
                continue;
            rows.Take(csv, row++);
            if ((row - first) % PartFiles.MostRows == 0)
                Console.WriteLine($"{of.File.Name}: {row - first} rows prepared.");
        }

        return row;
    }

    private static PreparationReport Report(BatchFolder batch, long rows, PartFiles parts, Rejections rejections)
    {
        var name = batch.Plan.Files.Count == 1 ? batch.Plan.Files[0].Name : batch.Plan.Name;
        if (rows == 0)
            throw new DatasetRejectedException(name, batch.Plan.Files.Count == 1 ? "the file has a header and no rows." : "none of its files has a row.", "Add rows.");
        if (rows == rejections.Count)
            throw new DatasetRejectedException(name, $"none of its {rows} rows can be scored: {rejections.Told()}.", rejections.Remedy());
        return Report(rows, parts, rejections, null);
    }

    private static PreparationReport Report(long rows, PartFiles parts, Rejections rejections, Fault? fault) =>
        new(rows, rejections.Count, rejections.Reasons, parts.Finish(), parts.Instances, fault);
}
