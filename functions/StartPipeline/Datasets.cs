using System.Security.Cryptography;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Artifacts;
using Contracts;
using Contracts.Serving;

namespace StartPipeline;

/// <summary>The data set of a training that nobody dropped a file for: the last accepted file, and what was asked since and got its label.</summary>
internal sealed class Datasets(IAmazonS3 objects, StoredObjects artifacts, StartSettings settings)
{
    private readonly LabelledRows labelled = new(artifacts);
    private readonly StoredObjects data = new(objects, settings.DataBucket);

    public async Task<StartedPipeline> Drop(PipelineRequest request, DateTimeOffset now)
    {
        var serving = (await artifacts.Read(Keys.InService(request.Model), ContractsJson.Default.InService)).Value;
        if (serving is not { Algorithms.Count: > 0 }) throw new PipelineRefusedException($"Nothing of {request.Model} is in service, so there is no accepted file to begin with. Name one with the member dataset.");
        var deployment = serving.Algorithms.Values.MaxBy(one => one.Run, StringComparer.Ordinal)!;
        var name = $"retrain-{DatasetRules.Occasion(request.Reason, now)}.csv";
        if (await data.Exists(Key(request, name))) return Dropped(request, name);
        var rows = await labelled.Since(request.Model, await Through(request.Model, deployment));
        var file = Path.GetTempFileName();
        try
        {
            await Write(file, request.Model, deployment.Run, rows);
            return await Upload(request, file, name, new BuiltDataset(name, request.Reason, deployment.Run, rows.Count, rows.Count == 0 ? null : rows[^1].FirstSeen, await Hash(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What was on record goes up first: a file whose drop starts a training must be known by then.</summary>
    private async Task<StartedPipeline> Upload(PipelineRequest request, string file, string name, BuiltDataset built)
    {
        await artifacts.Write($"{request.Model}/monitor/datasets/{name}.json", built, StoredJson.Default.BuiltDataset);
        await objects.PutObjectAsync(new PutObjectRequest { BucketName = settings.DataBucket, Key = Key(request, name), FilePath = file, ContentType = "text/csv" });
        return Dropped(request, name);
    }

    private StartedPipeline Dropped(PipelineRequest request, string name) => new(request.Pipeline, request.Model, null, data.Uri(Key(request, name)));

    private static string Key(PipelineRequest request, string name) => $"training/{request.Model}/{name}";

    private async Task Write(string file, string model, string run, IReadOnlyList<LabelledRow> rows)
    {
        var configuration = await artifacts.Need(Keys.Configuration(model, run), ContractsJson.Default.ModelConfiguration, "the trigger of run " + run);
        var drop = $"{Keys.Run(model, run)}/input/drop.csv";
        if (!await artifacts.Exists(drop)) throw new InvalidDataException($"{artifacts.Uri(drop)} does not exist; run {run} should have kept it. Name a file with the member dataset.");
        await using var output = new FileStream(file, FileMode.Create, FileAccess.ReadWrite);
        await using (var accepted = await artifacts.Open(drop)) await accepted.CopyToAsync(output);
        var header = DatasetRules.Header(await FirstLine(output));
        output.Seek(-1, SeekOrigin.End);
        var ended = output.ReadByte() == '\n';
        await using var lines = new StreamWriter(output, new UTF8Encoding(false));
        if (!ended) await lines.WriteAsync('\n');
        foreach (var row in rows) await lines.WriteAsync(DatasetRules.Line(header, configuration.Target, row));
    }

    private static async Task<string> FirstLine(FileStream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, leaveOpen: true);
        return await reader.ReadLineAsync() ?? "";
    }

    /// <summary>When the run in service was trained on such a data set: up to which label it had them; else null.</summary>
    private async Task<DateTimeOffset?> Through(string model, Deployment deployment)
    {
        var trained = (await artifacts.Read(Keys.Ledger(model, deployment.Algorithm, deployment.Run), StoredJson.Default.LedgerEntry)).Value?.Data?.ContentHash;
        await foreach (var found in artifacts.List($"{model}/monitor/datasets/"))
            if ((await artifacts.Read(found.Key, StoredJson.Default.BuiltDataset)).Value is { } built && built.ContentHash == trained) return built.Through;
        return null;
    }

    private static async Task<string> Hash(string file)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream));
    }
}
