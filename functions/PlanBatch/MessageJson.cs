using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Scoring;
using Contracts.Training;

namespace PlanBatch;

/// <summary>The answer to the machine: what it needs of the plan, whose whole lies beside the batch's files.</summary>
/// <param name="Fault">Why there is nothing to score; the rest is empty then.</param>
/// <param name="VolumeGb">The disk that the processing jobs need.</param>
public sealed record PlannedBatch(Fault? Fault, BatchPlaces? Places, IReadOnlyList<PlannedFile> Files, IReadOnlyList<PlannedAlgorithm> Algorithms, int VolumeGb);

/// <summary>Where a batch's files and results lie, without a slash at the end.</summary>
/// <param name="Bucket">The artifacts bucket.</param>
/// <param name="Batch">The batch's prefix there.</param>
/// <param name="Scored">The prefix of its results in the data bucket.</param>
public sealed record BatchPlaces(string Bucket, string Batch, string Scored);

/// <summary>A file that is copied before anything reads it.</summary>
public sealed record PlannedFile(string Input, string CopySource);

/// <summary>One transform job of the batch.</summary>
public sealed record PlannedAlgorithm(string Name, string SavedModel, string Layout, string Instance, string JobName);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScoringRequest))]
[JsonSerializable(typeof(PlannedBatch))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}
