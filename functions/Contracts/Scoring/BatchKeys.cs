namespace Contracts.Scoring;

/// <summary>What the keys below scoring/{model}/ mean.</summary>
public static class BatchKeys
{
    /// <summary>Says that a folder is whole; Spark and Hadoop write it by themselves.</summary>
    public const string Marker = "_SUCCESS";

    /// <summary>Names files that are a batch together, in the form of SageMaker's manifests.</summary>
    public const string ManifestEnding = ".manifest";

    private static readonly string[] Endings = [".csv", ".csv.gz"];

    public static bool IsMarker(string key) => key.EndsWith("/" + Marker, StringComparison.Ordinal);

    public static bool IsManifest(string key) => key.EndsWith(ManifestEnding, StringComparison.OrdinalIgnoreCase);

    public static bool IsCsv(string key) => Endings.Any(ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file's name without the ending that makes it a CSV or a manifest.</summary>
    public static string Stem(string name)
    {
        var ending = Endings.Append(ManifestEnding).Where(one => name.EndsWith(one, StringComparison.OrdinalIgnoreCase)).MaxBy(one => one.Length);
        return ending is null || ending.Length == name.Length ? name : name[..^ending.Length];
    }
}
