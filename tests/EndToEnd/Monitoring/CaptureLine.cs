using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Monitoring;

/// <summary>Lines as data capture writes them, to be broken.</summary>
static class CaptureLine
{
    /// <param name="minute">How many minutes from now it was asked; nothing of the model was in service long ago.</param>
    /// <param name="run">Who answered; null for whoever was in service.</param>
    public static string Of(string id, IEnumerable<JsonObject> rows, int minute = 30, string? run = null, string? answer = null)
    {
        JsonArray instances = [.. rows];
        var output = answer ?? string.Concat(Enumerable.Repeat("100\n", instances.Count));
        return Write(id, ("JSON", new JsonObject { ["instances"] = instances }.ToJsonString()), ("CSV", output), (minute, run));
    }

    public static string Base64(string id, IEnumerable<JsonObject> rows)
    {
        JsonArray instances = [.. rows];
        var text = new JsonObject { ["instances"] = instances }.ToJsonString();
        return Write(id, ("BASE64", Coded(text)), ("BASE64", Coded(string.Concat(Enumerable.Repeat("100\n", instances.Count)))), (30, null));
    }

    /// <summary>How many rows a line brings; one that nobody can read counts as one.</summary>
    public static int Rows(string line)
    {
        try
        {
            var input = JsonNode.Parse(line)!["captureData"]!["endpointInput"] ?? JsonNode.Parse(line)!["captureData"]!["batchTransformInput"]!;
            var text = input["data"]!.ToString();
            if (input["encoding"]!.ToString() == "BASE64") text = Encoding.UTF8.GetString(Convert.FromBase64String(text));
            return JsonNode.Parse(text)!["instances"]!.AsArray().Count;
        }
        catch (Exception broken) when (broken is JsonException or NullReferenceException)
        {
            return 1;
        }
    }

    static string Write(string id, (string Encoding, string Data) asked, (string Encoding, string Data) answered, (int Minute, string? Run) when)
    {
        var metadata = new JsonObject { ["eventId"] = $"event-{id}-{when.Run}", ["inferenceId"] = id, ["inferenceTime"] = DateTimeOffset.UtcNow.AddMinutes(when.Minute).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) };
        metadata["customAttributes"] = new JsonArray(when.Run is null ? "algorithm=xgboost" : $"algorithm=xgboost;run={when.Run}");
        return new JsonObject
        {
            ["captureData"] = new JsonObject { ["endpointInput"] = Side("INPUT", asked, "application/json"), ["endpointOutput"] = Side("OUTPUT", answered, "text/csv") },
            ["eventMetadata"] = metadata,
            ["eventVersion"] = "0",
        }.ToJsonString();
    }

    static JsonObject Side(string mode, (string Encoding, string Data) side, string type) => new() { ["observedContentType"] = type, ["mode"] = mode, ["data"] = side.Data, ["encoding"] = side.Encoding };

    static string Coded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
