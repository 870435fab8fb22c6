using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Transforms;

/// <summary>Marks every result with an id of its own and the time of the job's start, as batch data capture with GenerateInferenceId does.</summary>
/// <param name="Time">In UTC, to the second.</param>
public sealed record InferenceStamp(string Time, Func<Guid> NewId)
{
    /// <summary>Null when the job does not ask for it.</summary>
    public static InferenceStamp? Of(JsonObject job) =>
        (bool?)job["DataCaptureConfig"]?["GenerateInferenceId"] == true ? new InferenceStamp(StartOf(job).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), Guid.NewGuid) : null;

    public static DateTime StartOf(JsonObject job) => DateTimeOffset.FromUnixTimeMilliseconds((long)((double)job["TransformStartTime"]! * 1000)).UtcDateTime;

    /// <summary>Writes two more fields behind a CSV result.</summary>
    public void Write(IBufferWriter<byte> output) => output.Write(Encoding.ASCII.GetBytes($",{NewId()},{Time}"));

    /// <summary>Adds two members to a JSON result; one that is no object becomes a member itself.</summary>
    public JsonObject On(JsonNode? result)
    {
        var marked = result?.DeepClone() as JsonObject ?? new JsonObject { ["SageMakerOutput"] = result?.DeepClone() };
        marked["SageMakerInferenceId"] = NewId().ToString();
        marked["SageMakerInferenceTime"] = Time;
        return marked;
    }
}
