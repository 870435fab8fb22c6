using System.Text.Json;
using Contracts;
using Contracts.Configuration;

namespace Jobs.Preprocess;

/// <summary>A dropped file and the configuration that it must fit.</summary>
/// <param name="Name">As the people who dropped it know it.</param>
public sealed record Dataset(string Name, string Path, ModelConfiguration Configuration)
{
    public string ModelFile => Keys.ModelFile(Configuration.Model);

    public static Dataset Open(ContainerFolders folders)
    {
        var configuration = folders.Input("configuration", "configuration.json");
        using var stream = File.OpenRead(configuration);
        return new(
            Environment.GetEnvironmentVariable("DROP_NAME") is { Length: > 0 } name ? name : "drop.csv",
            folders.Input("drop", "drop.csv"),
            JsonSerializer.Deserialize(stream, ContractsJson.Default.ModelConfiguration) ?? throw new InvalidDataException($"{configuration} holds no configuration."));
    }

    public DatasetRejectedException Rejected(string problem, string remedy) => new(Name, problem, remedy);
}
