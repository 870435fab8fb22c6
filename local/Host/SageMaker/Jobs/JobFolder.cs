using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Jobs;

/// <summary>The folder that a container sees as /opt/ml.</summary>
public sealed record JobFolder(string Base)
{
    public string Model => Made("model");

    public string OutputData => Made("output", "data");

    public string Channel(string name) => Made("input", "data", name);

    /// <summary>Starts from nothing: a folder of the same name can only be left from a job that was cut off.</summary>
    public static JobFolder Create(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        Directory.CreateDirectory(Path.Combine(path, "output"));
        return new JobFolder(path);
    }

    /// <summary>Where a container's own path (/opt/ml/processing/...) lies on this machine.</summary>
    public string Local(string containerPath)
    {
        const string root = "/opt/ml/";
        var local = Path.GetFullPath(Path.Combine(Base, containerPath.StartsWith(root, StringComparison.Ordinal) ? containerPath[root.Length..] : ".."));
        return local.StartsWith(Base + "/", StringComparison.Ordinal) ? local : throw SageMakerErrors.Validation($"The path {containerPath} must lie under {root}.");
    }

    public void Write(string path, JsonNode content)
    {
        var file = Path.Combine(Base, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content.ToJsonString(Json.Options));
    }

    /// <summary>The first 1,024 characters of output/failure or output/message, null when the program wrote none.</summary>
    public string? Note(string name)
    {
        var file = Path.Combine(Base, "output", name);
        if (!File.Exists(file)) return null;
        var text = File.ReadAllText(file).Trim();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, 1024)];
    }

    string Made(params string[] parts) => Directory.CreateDirectory(Path.Combine([Base, .. parts])).FullName;
}
