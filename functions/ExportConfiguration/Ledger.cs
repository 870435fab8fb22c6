using System.Text.Json;
using Contracts;
using Contracts.Serving;
using Contracts.Training;

namespace ExportConfiguration;

/// <summary>Keeps one entry per deployment for good.</summary>
internal sealed class Ledger(ArtifactObjects objects)
{
    public async Task Record(VerifiedModel candidate, Deployment deployment, Deployment? previous)
    {
        var key = Keys.Ledger(candidate.Model, candidate.Algorithm, candidate.Run);
        var entry = new LedgerEntry(deployment, candidate.Execution, await Data(candidate), await Metrics(candidate), previous);
        var json = JsonSerializer.Serialize(entry, RecordJson.Default.LedgerEntry);
        if (await objects.Write(key, json, replacing: null) is not null) return;

        // A redriven run deploys once more, on a new config: its entry is corrected, any other stands as it was written.
        var stored = await objects.Read(key);
        var written = stored is null ? null : JsonSerializer.Deserialize(stored.Text, RecordJson.Default.LedgerEntry);
        if (written?.Deployment.Config == deployment.Config) return;
        if (await objects.Write(key, json, stored?.ETag) is null) throw new InvalidOperationException($"{objects.Uri(key)} is written by somebody else at the same time. Start the execution again.");
    }

    private async Task<TrainingData> Data(VerifiedModel candidate)
    {
        var run = Keys.Run(candidate.Model, candidate.Run);
        var report = JsonSerializer.Deserialize(await objects.Text($"{run}/report/preprocess.json"), ContractsJson.Default.PreprocessReport)!;
        return new TrainingData(objects.Uri($"{run}/input/drop.csv"), report.ContentHash, report.Rows, report.Accepted);
    }

    private async Task<Evaluation> Metrics(VerifiedModel candidate)
    {
        var key = $"{Keys.Run(candidate.Model, candidate.Run)}/{candidate.Algorithm}/evaluation/evaluation.json";
        return JsonSerializer.Deserialize(await objects.Text(key), ContractsJson.Default.Evaluation)!;
    }
}
