namespace Local.Host.Template;

/// <summary>Puts the repository's models into the artifacts bucket where the key is missing, as a deployment does.</summary>
public static class Models
{
    public const string BucketOutput = "ArtifactsBucketName";

    public static async Task PutMissingAsync(ResolvedTemplate stack, string repository, IObjects objects, CancellationToken cancellation)
    {
        var folder = Path.Combine(repository, "models");
        if (stack.Output(BucketOutput) is not { } bucket || !Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var key = $"models/{Path.GetFileName(path)}";
            if (objects.Find(bucket, key) is null) await objects.PutFileAsync(bucket, key, path, "application/yaml", cancellation);
        }
    }
}
