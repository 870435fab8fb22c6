using System.Text.Json;

namespace Local.Algorithms.Container;

/// <summary>What the platform wrote for a training container before starting it.</summary>
internal sealed record TrainingInput(
    IReadOnlyDictionary<string, string> Hyperparameters,
    IReadOnlyDictionary<string, ChannelConfig> Channels,
    int Hosts)
{
    public static TrainingInput Read(ContainerFolder folder)
    {
        using var hyperparameters = Open(folder, "hyperparameters.json");
        using var channels = Open(folder, "inputdataconfig.json");
        return new TrainingInput(
            hyperparameters.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString()),
            channels.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => ChannelConfig.Read(p.Value)),
            CountHosts(folder));
    }

    private static int CountHosts(ContainerFolder folder)
    {
        if (!File.Exists(folder.Config("resourceconfig.json")))
            return 1;
        using var resources = Open(folder, "resourceconfig.json");
        return resources.RootElement.TryGetProperty("hosts", out var hosts) ? hosts.GetArrayLength() : 1;
    }

    private static JsonDocument Open(ContainerFolder folder, string name)
    {
        var path = folder.Config(name);
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            throw new AlgorithmErrorException($"{path} cannot be read: {e.Message}");
        }
    }
}

/// <summary>One channel of inputdataconfig.json; members absent from the request are absent there too.</summary>
internal sealed record ChannelConfig(string? ContentType, string InputMode)
{
    public static ChannelConfig Read(JsonElement channel) =>
        new(Text(channel, "ContentType"), Text(channel, "TrainingInputMode") ?? "File");

    private static string? Text(JsonElement channel, string name) =>
        channel.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
