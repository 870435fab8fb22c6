using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Contracts;
using Contracts.Scoring;
using Jobs.Features;

namespace Jobs.Batches;

/// <summary>A batch as its jobs meet it: the plan, and the files that it names.</summary>
public sealed record BatchFolder(ContainerFolders Folders, BatchPlan Plan)
{
    public static BatchFolder Open(ContainerFolders folders) => new(folders, Read(folders.Input("plan", "plan.json"), ContractsJson.Default.BatchPlan));

    public string Input(BatchFile file) => Folders.Input("files", file.Input);

    /// <summary>The layouts' numeric columns by name: what every scored row must have as numbers, or not at all.</summary>
    public IReadOnlyList<string> Numeric => [.. Plan.Layouts.SelectMany(layout => layout.Columns).Where(column => column.IsNumeric).Select(column => column.Name).Distinct()];

    /// <summary>What means a missing value to the models.</summary>
    public MissingTexts Missing { get; } = new(Plan.MissingTexts);

    public static T Read<T>(string path, JsonTypeInfo<T> type)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize(stream, type) ?? throw new InvalidDataException($"{path} is empty.");
    }
}
