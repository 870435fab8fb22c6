using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Contracts.Scoring;
using Contracts.Training;

namespace PlanBatch;

/// <summary>Which files a marked folder or a manifest means.</summary>
public static class PartRules
{
    /// <summary>The machine copies each with its version, and its memory takes no more of them.</summary>
    public const int Most = 500;

    /// <summary>Everything directly in the folder; what begins with _ or . is the writing system's own.</summary>
    internal static (IReadOnlyList<FoundPart>? Parts, Fault? Fault) OfFolder(Drop marker, IReadOnlyList<S3ObjectVersion> found)
    {
        var folder = marker.Key[..^BatchKeys.Marker.Length];
        var files = found.Where(file => IsData(file.Key[folder.Length..])).OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        if (files.Find(file => file.Key[folder.Length..].Contains('/')) is { } deeper)
            return Refused($"{Uri(marker, deeper.Key)} lies in a folder below that of its {BatchKeys.Marker}, and would not be scored.", "Put all files of a batch into one folder, or name them in a manifest.");
        if (files.Find(file => !BatchKeys.IsCsv(file.Key)) is { } other)
            return Refused($"{Uri(marker, other.Key)} is no CSV: its name ends neither in .csv nor in .csv.gz.", $"Take it out of the folder, then write {BatchKeys.Marker} again.");
        if (files.Count == 0) return Refused($"{Uri(marker, folder)} holds no CSV file.", $"Put the files of the batch into it, then write {BatchKeys.Marker} again.");
        return files.Count > Most
            ? TooMany(Uri(marker, folder))
            : ([.. files.Select(file => new FoundPart(file.Key[folder.Length..], Drop.SourceOf(marker.Bucket, file.Key, file.VersionId), file.Size ?? 0))], null);
    }

    /// <summary>The keys that a manifest names: [{"prefix": "s3://bucket/scoring/model/november/"}, "a.csv", "b.csv"].</summary>
    public static (IReadOnlyList<string>? Keys, Fault? Fault) OfManifest(Drop manifest, string model, string text)
    {
        var items = Items(text);
        if (items is null || items.Length < 2)
            return Wrong($"{manifest.Name} is no manifest.", $"A manifest is JSON such as [{{\"prefix\": \"s3://{manifest.Bucket}/scoring/{model}/november/\"}}, \"a.csv\", \"b.csv\"].");
        var root = $"s3://{manifest.Bucket}/";
        string[] uris = [.. items.Skip(1).Select(item => items[0] + item)];
        if (Array.Find(uris, uri => !IsWaiting(uri, $"{root}scoring/{model}/")) is { } outside)
            return Wrong($"{manifest.Name} names {outside}, which is not in a folder below {root}scoring/{model}/.", "Files directly in the model's folder are scored as soon as they are dropped; put those of a batch into a folder of their own.");
        if (Array.Find(uris, uri => !BatchKeys.IsCsv(uri)) is { } other) return Wrong($"{manifest.Name} names {other}, which is no CSV: its name ends neither in .csv nor in .csv.gz.", "Take it out of the manifest.");
        if (uris.GroupBy(uri => uri).FirstOrDefault(group => group.Count() > 1) is { } twice) return Wrong($"{manifest.Name} names {twice.Key} {twice.Count()} times.", "Name every file once.");
        return uris.Length > Most ? (null, TooMany(manifest.Name).Fault) : ([.. uris.Select(uri => uri[root.Length..])], null);
    }

    private static bool IsWaiting(string uri, string folder) => uri.StartsWith(folder, StringComparison.Ordinal) && uri[folder.Length..].Contains('/');

    /// <summary>Whether a name below the folder is part of its batch; a manifest there starts a batch of its own.</summary>
    public static bool IsData(string name) =>
        name.Length > 0 && !name.EndsWith('/') && !BatchKeys.IsManifest(name) && !name.Split('/').Any(part => part.StartsWith('_') || part.StartsWith('.'));

    /// <summary>The prefix and the keys, or null.</summary>
    private static string[]? Items(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray { Count: > 0 } items && (string?)items[0]?["prefix"] is { } prefix && items.Skip(1).All(item => item is JsonValue) ? [prefix, .. items.Skip(1).Select(item => item!.GetValue<string>())] : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Uri(Drop marker, string key) => $"s3://{marker.Bucket}/{key}";

    private static (IReadOnlyList<FoundPart>? Parts, Fault? Fault) Refused(string problem, string remedy) => (null, Fault.Rejected(problem, remedy));

    private static (IReadOnlyList<string>? Keys, Fault? Fault) Wrong(string problem, string remedy) => (null, Fault.Rejected(problem, remedy));

    private static (IReadOnlyList<FoundPart>? Parts, Fault? Fault) TooMany(string place) => Refused($"{place} has more than the {Most} files of one batch.", "Write fewer and larger ones, or several batches.");
}
