using System.Text.Json;
using Contracts;

namespace StartPipeline;

/// <summary>The request names something that there is not.</summary>
public sealed class PipelineRefusedException(string message) : Exception(message);

/// <summary>What somebody wants to be started.</summary>
/// <param name="Dataset">A file to train on, or to score: s3://bucket/key. Without it train-model builds one, of the last accepted file and the labelled rows.</param>
/// <param name="Reason">Kept with what is built; demand where nothing is said.</param>
public sealed record PipelineRequest(string Pipeline, string Model, string? Dataset, string Reason)
{
    public const string Train = "train-model";
    public const string Score = "score-batch";
    public const string Monitor = "monitor-model";

    private static readonly Dictionary<string, string[]> Members = new()
    {
        [Train] = ["pipeline", "model", "dataset", "reason"],
        [Score] = ["pipeline", "model", "dataset"],
        [Monitor] = ["pipeline", "model", "reason"],
    };

    public static PipelineRequest Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new PipelineRefusedException("""The request must be an object such as {"pipeline":"monitor-model","model":"abalone"}.""");
        var pipeline = Text(json, "pipeline") ?? throw new PipelineRefusedException($"The member pipeline is missing. It is one of {string.Join(", ", Members.Keys)}.");
        if (!Members.TryGetValue(pipeline, out var known)) throw new PipelineRefusedException($"There is no pipeline {pipeline}. It is one of {string.Join(", ", Members.Keys)}.");
        if (json.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !known.Contains(name)) is { } stranger) throw new PipelineRefusedException($"{pipeline} takes no member {stranger}. It takes {string.Join(", ", known)}.");
        var model = Text(json, "model") ?? throw new PipelineRefusedException($"The member model is missing; {Names.ModelRule}.");
        if (!Names.IsModel(model)) throw new PipelineRefusedException($"{model} can be no model: {Names.ModelRule}.");
        var dataset = Text(json, "dataset");
        if (pipeline == Score && dataset is null) throw new PipelineRefusedException("score-batch needs the member dataset, the place of the file to be scored: s3://bucket/key.");
        return new PipelineRequest(pipeline, model, dataset, Text(json, "reason") ?? "demand");
    }

    /// <summary>Bucket and key of the data set.</summary>
    public (string Bucket, string Key) Place()
    {
        const string Scheme = "s3://";
        var parts = Dataset!.StartsWith(Scheme, StringComparison.Ordinal) ? Dataset[Scheme.Length..].Split('/', 2) : [];
        return parts is [{ Length: > 0 } bucket, { Length: > 0 } key] ? (bucket, key) : throw new PipelineRefusedException($"The data set {Dataset} is no place of a file. Write s3://bucket/key.");
    }

    private static string? Text(JsonElement json, string member) =>
        !json.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
            : throw new PipelineRefusedException($"The member {member} must be a text that is not empty.");
}
