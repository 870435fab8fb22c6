using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Host.SageMaker.Jobs;
using Local.Host.Wire;

namespace Local.Host.SageMaker.Transforms;

/// <summary>What a transform job does to each record before the model and to each result after it.</summary>
public sealed record DataProcessing(bool IsCsv, JsonFilter Input, bool Join, JsonFilter Output)
{
    public static DataProcessing From(JsonNode? request, string? contentType) => new(
        MediaType(contentType) == "text/csv",
        JsonFilter.Parse((string?)request?["InputFilter"] ?? "$"),
        (string?)request?["JoinSource"] == "Input",
        JsonFilter.Parse((string?)request?["OutputFilter"] ?? "$"));

    /// <summary>False when records and results pass as they are, whatever bytes they hold.</summary>
    public bool IsActive => Join || !Input.IsWhole || !Output.IsWhole;

    /// <summary>The record as the model gets it.</summary>
    public string Request(string record)
    {
        if (Input.IsWhole) return record;
        return IsCsv ? string.Join(',', Input.Apply(CsvFields.Split(record))) : Text(Input.Apply(Node(record, "record")));
    }

    /// <summary>The line of output for a record and the model's result; the join takes the unfiltered record.</summary>
    public string Result(string record, string response)
    {
        if (!IsCsv) return Text(Output.Apply(Join ? Joined(Node(record, "record"), Node(response, "response")) : Node(response, "response")));
        var joined = Join ? $"{record},{response}" : response;
        return Output.IsWhole ? joined : string.Join(',', Output.Apply(CsvFields.Split(joined)));
    }

    public static string MediaType(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    static JsonObject Joined(JsonNode? record, JsonNode? result)
    {
        var joined = record as JsonObject ?? new JsonObject { ["SageMakerInput"] = record };
        joined["SageMakerOutput"] = result;
        return joined;
    }

    static JsonNode? Node(string text, string what)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            throw new JobFailedException($"ClientError: a {what} is not JSON: {e.Message}");
        }
    }

    static string Text(JsonNode? node) => node?.ToJsonString(Json.Options) ?? "null";
}
