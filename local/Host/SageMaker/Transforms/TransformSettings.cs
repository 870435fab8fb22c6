using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Transforms;

/// <summary>How records are packed and sent: the request decides, else the container's /execution-parameters, else the defaults.</summary>
public sealed record TransformSettings(int MaxConcurrent, bool MultiRecord, int MaxPayloadBytes)
{
    const int Megabyte = 1024 * 1024;

    public static TransformSettings Of(JsonObject request, JsonObject? container)
    {
        int? Number(string member) => Positive(request[member]) ?? Positive(container?[member]);

        var strategy = (string?)(request["BatchStrategy"] ?? container?["BatchStrategy"]);
        return new TransformSettings(Number("MaxConcurrentTransforms") ?? 1, strategy is not ("SingleRecord" or "SINGLE_RECORD"), (Number("MaxPayloadInMB") ?? 6) * Megabyte);
    }

    /// <summary>The body of /execution-parameters; null when it is not the JSON object that it should be.</summary>
    public static JsonObject? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // 0 means that SageMaker chooses.
    static int? Positive(JsonNode? node) => node is JsonValue v && int.TryParse(v.ToJsonString(), out var n) && n > 0 ? n : null;

    /// <summary>What the container is told of the request: SAGEMAKER_BATCH always, the rest only when the user set it.</summary>
    public static Dictionary<string, string> Variables(JsonObject request)
    {
        Dictionary<string, string> variables = new() { ["SAGEMAKER_BATCH"] = "true" };
        foreach (var (name, value) in request["Environment"] as JsonObject ?? []) variables[name] = (string)value!;
        if (request["MaxPayloadInMB"] is { } payload) variables["SAGEMAKER_MAX_PAYLOAD_IN_MB"] = payload.ToJsonString();
        if (request["MaxConcurrentTransforms"] is { } concurrent) variables["SAGEMAKER_MAX_CONCURRENT_TRANSFORMS"] = concurrent.ToJsonString();
        if ((string?)request["BatchStrategy"] is { } strategy) variables["SAGEMAKER_BATCH_STRATEGY"] = strategy == "SingleRecord" ? "SINGLE_RECORD" : "MULTI_RECORD";
        return variables;
    }
}
