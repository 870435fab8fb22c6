using System.Security.Cryptography;
using System.Text.Json;
using Contracts;
using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Turns a dropped CSV into splits, fitted features and a report, or refuses it in one sentence.</summary>
public static class PreprocessJob
{
    public static void Run(ContainerFolders folders)
    {
        var dataset = Dataset.Open(folders);
        try
        {
            using var file = new FileStream(dataset.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            using var csv = CsvRecords.Dropped(file);
            Run(folders, dataset, csv);
        }
        catch (UnreadableCsvException broken)
        {
            throw dataset.Rejected(broken.Problem, broken.Remedy);
        }
    }

    private static void Run(ContainerFolders folders, Dataset dataset, CsvRecords csv)
    {
        using var survey = new Survey(dataset);
        var header = Header.Read(csv, dataset);
        using var rejected = new RejectedRows(folders.Output("rejected", "rejected.csv"), header);
        survey.Read(csv, header, rejected);
        var schema = survey.Complete(rejected);

        var features = schema.ToJson();
        File.WriteAllBytes(folders.Output("features", "features.json"), features);
        FeatureArchive.Write(folders.Output("features", "model.tar.gz"), features);
        using (var files = new SplitFiles(folders, schema, survey.Split, Encodings(dataset)))
        using (var smoke = new SmokeRows(folders.Output("report", "smoke.json"), schema))
            files.Write(survey.Accepted, smoke);

        var report = Report(dataset, survey, rejected, schema);
        File.WriteAllBytes(folders.Output("report", "preprocess.json"), JsonSerializer.SerializeToUtf8Bytes(report, ContractsJson.Default.PreprocessReport));
        Console.WriteLine($"{dataset.Name}: {report.Accepted} of {report.Rows} rows accepted; {report.Train} for training, {report.Validation} for validation, {report.Test} for the test.");
    }

    private static PreprocessReport Report(Dataset dataset, Survey survey, RejectedRows rejected, FeatureSchema schema) => new()
    {
        Rows = survey.Rows,
        Accepted = survey.Rows - rejected.Count,
        Rejected = rejected.Count,
        RejectedReasons = rejected.Reasons,
        Imputed = survey.Imputed,
        Train = survey.Count(SplitPart.Train),
        Validation = survey.Count(SplitPart.Validation),
        Test = survey.Count(SplitPart.Test),
        EncodedColumns = schema.Encoded.Count,
        ContentHash = Hash(dataset.Path),
        Target = survey.Target,
        Split = survey.Split.Summary,
    };

    private static IEnumerable<MissingNumbers> Encodings(Dataset dataset) =>
        dataset.Configuration.Algorithms.Keys.Select(name => MissingNumbersWords.Of(AlgorithmRun.MissingNumbersOf(name))).Distinct();

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
