using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Jobs;

/// <summary>The files that a training container finds under /opt/ml/input/config.</summary>
public static class TrainingFiles
{
    static readonly string[] Hosts = ["algo-1"];

    public static void Write(JsonObject document, JobFolder folder)
    {
        folder.Write("input/config/hyperparameters.json", document["HyperParameters"]?.DeepClone() ?? new JsonObject());
        folder.Write("input/config/resourceconfig.json", Resources());
        folder.Write("input/config/inputdataconfig.json", Channels(document["InputDataConfig"] as JsonArray ?? [], (string)document["AlgorithmSpecification"]!["TrainingInputMode"]!));
    }

    public static JsonObject Resources() =>
        new() { ["current_host"] = Hosts[0], ["hosts"] = new JsonArray(Hosts[0]), ["network_interface_name"] = "lo" };

    /// <summary>The channels by name; the distribution type has another name here than in the API.</summary>
    public static JsonObject Channels(JsonArray channels, string inputMode)
    {
        JsonObject files = [];
        foreach (var channel in channels.Select(c => c!.AsObject()))
        {
            JsonObject file = [];
            if (channel["ContentType"] is { } contentType) file["ContentType"] = contentType.DeepClone();
            file["TrainingInputMode"] = (string?)channel["InputMode"] ?? inputMode;
            file["S3DistributionType"] = (string?)channel["DataSource"]!["S3DataSource"]!["S3DataDistributionType"] ?? "FullyReplicated";
            file["RecordWrapperType"] = (string?)channel["RecordWrapperType"] ?? "None";
            files[(string)channel["ChannelName"]!] = file;
        }
        return files;
    }
}
