using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring;

/// <summary>What every job of the monitoring is given.</summary>
internal static class JobInputs
{
    public static ModelConfiguration Configuration(ContainerFolders folders) =>
        Read(folders.Input("configuration", "configuration.json"), ContractsJson.Default.ModelConfiguration);

    public static MonitorCheck Check(ContainerFolders folders) => Read(folders.Input("check", "check.json"), ContractsJson.Default.MonitorCheck);

    /// <summary>The CSV files below an input, opened; none where it is not there.</summary>
    public static IReadOnlyList<CsvFile> CsvFiles(string folder, ModelConfiguration configuration)
    {
        if (!Directory.Exists(folder))
            return [];
        var columns = Column.Of(configuration.Features);
        return [.. Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select((path, number) => CsvFile.Open(path, number, columns, Unwatched(configuration)))];
    }

    /// <summary>Columns that files may have beside the features.</summary>
    public static IReadOnlySet<string> Unwatched(ModelConfiguration configuration) =>
        new HashSet<string>([configuration.Target, .. configuration.Ignore, "row_id", "time"], StringComparer.Ordinal);

    private static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"{file} is empty.");
    }
}
