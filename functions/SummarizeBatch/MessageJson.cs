using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Scoring;

namespace SummarizeBatch;

/// <summary>The input: a batch whose result is written, and the jobs that did it.</summary>
/// <param name="Instances">How many instances each transform job had.</param>
public sealed record ScoredBatch(string Model, string Batch, string Bucket, int Instances, JobTimes Prepare, JobTimes Assemble, IReadOnlyList<JobTimes> Transforms);

/// <summary>One job; times are milliseconds since 1970, as Step Functions has them.</summary>
/// <param name="Started">Null where the service did not say.</param>
public sealed record JobTimes(string Job, string Instance, double? Started, double? Ended);

/// <summary>Reads and writes the messages without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScoredBatch))]
[JsonSerializable(typeof(BatchSummary))]
public sealed partial class MessageJson : JsonSerializerContext
{
    internal static void Names(JsonSerializerOptions options) => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
}

/// <summary>The summary as people open it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(BatchSummary))]
public sealed partial class SummaryJson : JsonSerializerContext
{
    /// <summary>With names of files as they are.</summary>
    public static SummaryJson Readable => new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
