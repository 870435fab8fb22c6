using System.Globalization;
using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Batch data capture: manifests that name what was transformed and what came of it, no copies.</summary>
static class CaptureManifests
{
    /// <param name="done">The objects that have an output.</param>
    public static async Task WriteAsync(IObjects objects, JsonObject job, IReadOnlyList<(ObjectEntry Entry, S3Location To)> done, string folder)
    {
        if ((string?)job["DataCaptureConfig"]?["DestinationS3Uri"] is not { } destination || done.Count == 0) return;
        var input = S3Location.Parse($"s3://{done[0].Entry.Bucket}/{CommonFolder([.. done.Select(one => one.Entry.Key)])}");
        var output = S3Location.Parse($"s3://{done[0].To.Bucket}/{CommonFolder([.. done.Select(one => one.To.Key)])}");
        await WriteAsync(objects, Place(destination, "input", job), input, done.Select(one => one.Entry.Key), folder);
        await WriteAsync(objects, Place(destination, "output", job), output, done.Select(one => one.To.Key), folder);
    }

    static async Task WriteAsync(IObjects objects, S3Location to, S3Location prefix, IEnumerable<string> keys, string folder)
    {
        var manifest = new JsonArray([new JsonObject { ["prefix"] = prefix.ToString() }, .. keys.Select(key => JsonValue.Create(key[prefix.Key.Length..]))]);
        var file = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(file, manifest.ToJsonString(Json.Options));
        await objects.PutFileAsync(to.Bucket, to.Key, file, "application/json", CancellationToken.None);
        File.Delete(file);
    }

    static S3Location Place(string destination, string side, JsonObject job) => S3Location.Parse(destination)
        .Below($"{side}/{InferenceStamp.StartOf(job).ToString("yyyy/MM/dd/HH", CultureInfo.InvariantCulture)}/{Guid.NewGuid()}.json");

    /// <summary>The longest folder that all keys lie in, with its slash.</summary>
    static string CommonFolder(string[] keys)
    {
        var folder = keys[0][..(keys[0].LastIndexOf('/') + 1)];
        while (keys.Any(key => !key.StartsWith(folder, StringComparison.Ordinal))) folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        return folder;
    }
}
