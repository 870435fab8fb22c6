using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Programs;

namespace Local.Host.SageMaker.Jobs;

/// <summary>An object that a job reads, and its path below the folder where it lands.</summary>
public sealed record InputFile(ObjectEntry Entry, string RelativePath);

/// <summary>Finds what an S3 data source means and puts it into a folder.</summary>
public static class Inputs
{
    /// <summary>The objects of an S3Prefix or ManifestFile source, in S3's order.</summary>
    public static IReadOnlyList<InputFile> Find(IObjects objects, string dataType, string uri)
    {
        var location = S3Location.Parse(uri);
        var files = dataType == "ManifestFile" ? Manifest(objects, location) : Prefix(objects, location, RelativePath);
        return files.Count > 0 ? files : throw new JobFailedException($"ClientError: No S3 objects found under S3 URL \"{uri}\" given in input data source. Please ensure that the bucket exists and that objects exist under that S3 prefix.");
    }

    public static IReadOnlyList<InputFile> Prefix(IObjects objects, S3Location location, Func<string, string, string> relative) =>
        // A key that ends in a slash is a console's folder, not data.
        [.. objects.List(location.Bucket, location.Key).Where(e => !e.Key.EndsWith('/')).Select(e => new InputFile(e, relative(location.Key, e.Key)))];

    /// <summary>The path below a prefix: a whole key gives its base name, and a prefix need not end at a slash.</summary>
    public static string RelativePath(string prefix, string key)
    {
        if (key == prefix) return key[(key.LastIndexOf('/') + 1)..];
        if (prefix.Length == 0 || prefix.EndsWith('/')) return key[prefix.Length..];
        return key[prefix.Length] == '/' ? key[(prefix.Length + 1)..] : key[(prefix.LastIndexOf('/') + 1)..];
    }

    public static void Place(IEnumerable<InputFile> files, string folder)
    {
        foreach (var (entry, relative) in files)
        {
            var target = Path.GetFullPath(Path.Combine(folder, relative));
            if (!target.StartsWith(folder + "/", StringComparison.Ordinal)) throw new JobFailedException($"ClientError: the key {entry.Key} leaves the folder it is copied to.");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (OperatingSystem.IsWindows() || Signals.Link(entry.Path, target) != 0) File.Copy(entry.Path, target);
        }
    }

    static List<InputFile> Manifest(IObjects objects, S3Location location)
    {
        var entry = objects.Find(location.Bucket, location.Key) ?? throw new JobFailedException($"ClientError: the manifest {location} does not exist.");
        var items = ParseManifest(File.ReadAllText(entry.Path)) ?? throw new JobFailedException($"ClientError: the manifest {location} must be a JSON array whose first element is {{\"prefix\":\"s3://bucket/folder/\"}} and whose others are keys.");
        var prefix = S3Location.Parse(items[0]);
        return [.. items[1..].Select(k => new InputFile(Object(objects, prefix with { Key = prefix.Key + k }), k))];
    }

    static ObjectEntry Object(IObjects objects, S3Location at) =>
        objects.Find(at.Bucket, at.Key) ?? throw new JobFailedException($"ClientError: {at}, named in the manifest, does not exist.");

    /// <summary>The prefix followed by the relative keys, or null when the text is no manifest.</summary>
    public static string[]? ParseManifest(string text)
    {
        try
        {
            var items = JsonNode.Parse(text) as JsonArray;
            return (string?)items?[0]?["prefix"] is { } prefix ? [prefix, .. items.Skip(1).Select(i => (string)i!)] : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
