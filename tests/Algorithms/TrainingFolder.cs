using System.Text.Json;

namespace Tests.Algorithms;

/// <summary>A temporary folder in the shape SageMaker gives a container.</summary>
internal sealed class TrainingFolder : IDisposable
{
    public TrainingFolder(Dictionary<string, string> hyperparameters, params string[] channels)
    {
        Root = Directory.CreateTempSubdirectory("algorithms-").FullName;
        Write("input/config/hyperparameters.json", JsonSerializer.Serialize(hyperparameters));
        Channels("text/csv", channels.Length > 0 ? channels : ["train"]);
        Write("input/config/resourceconfig.json", """{"current_host":"algo-1","hosts":["algo-1"],"network_interface_name":"eth0"}""");
    }

    public string Root { get; }

    public string Algorithm { get; init; } = "xgboost";

    public string Model => Path.Combine(Root, "model", "xgboost-model");

    public TrainingFolder Channels(string contentType, params string[] channels)
    {
        Write("input/config/inputdataconfig.json", JsonSerializer.Serialize(channels.ToDictionary(c => c, _ => new Dictionary<string, string>
        {
            ["ContentType"] = contentType,
            ["TrainingInputMode"] = "File",
            ["S3DistributionType"] = "FullyReplicated",
            ["RecordWrapperType"] = "None",
        })));
        return this;
    }

    public TrainingFolder Data(string channelFile, string text)
    {
        Write($"input/data/{channelFile}", text);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Write(string relative, string text)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
