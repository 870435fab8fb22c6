using System.Text;
using System.Text.Json.Nodes;
using Local.Host.SageMaker;
using Local.Host.SageMaker.Endpoints;
using Local.Host.SageMaker.Transforms;
using Local.Host.Wire;

namespace Local.Host.SageMakerRuntime;

/// <summary>One captured call, still as it was seen; it becomes a line when nobody waits for it.</summary>
public sealed record CaptureRecord(JsonObject Config, EndpointCall Call, string Variant, InvocationReply Reply, DateTimeOffset At)
{
    /// <summary>The folder of the object that takes the line: endpoint, variant and UTC hour.</summary>
    public S3Location Folder =>
        S3Location.Parse((string)Config["DestinationS3Uri"]!).Below($"{Call.Endpoint}/{Variant}/{At.UtcDateTime:yyyy'/'MM'/'dd'/'HH}");

    /// <summary>The line in SageMaker's capture format, without its end.</summary>
    public string Line(Guid eventId)
    {
        var modes = Config["CaptureOptions"]!.AsArray().Select(o => (string)o!["CaptureMode"]!).ToHashSet();
        JsonObject data = [];
        if (modes.Contains("Input") || modes.Contains("InputAndOutput")) data["endpointInput"] = Side("INPUT", Call.Invocation.ContentType, Call.Invocation.Body.Span);
        if (modes.Contains("Output") || modes.Contains("InputAndOutput")) data["endpointOutput"] = Side("OUTPUT", Reply.ContentType, Reply.Body);
        JsonObject metadata = new() { ["eventId"] = eventId.ToString() };
        if (Call.Invocation.CustomAttributes is { } attributes) metadata["customAttributes"] = new JsonArray(attributes);
        if (Call.InferenceId is { } id) metadata["inferenceId"] = id;
        metadata["inferenceTime"] = $"{At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";
        return new JsonObject { ["captureData"] = data, ["eventMetadata"] = metadata, ["eventVersion"] = "0" }.ToJsonString(Json.Options);
    }

    JsonObject Side(string mode, string? contentType, ReadOnlySpan<byte> body)
    {
        var encoding = EncodingOf(contentType);
        JsonObject side = [];
        if (contentType is not null) side["observedContentType"] = contentType;
        side["mode"] = mode;
        side["data"] = encoding == "BASE64" ? Convert.ToBase64String(body) : Encoding.UTF8.GetString(body);
        side["encoding"] = encoding;
        return side;
    }

    // A type that the configuration does not list is captured as base64.
    string EncodingOf(string? contentType)
    {
        var type = DataProcessing.MediaType(contentType);
        bool Lists(string member) => Config["CaptureContentTypeHeader"]?[member]?.AsArray().Any(t => string.Equals((string)t!, type, StringComparison.OrdinalIgnoreCase)) ?? false;
        return Lists("CsvContentTypes") ? "CSV" : Lists("JsonContentTypes") ? "JSON" : "BASE64";
    }
}
