using System.Buffers;
using System.Text;
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

    /// <summary>What every result is marked with; null when there is no such wish.</summary>
    public InferenceStamp? Stamp { get; init; }

    /// <summary>False when records and results pass as they are, whatever bytes they hold.</summary>
    public bool IsActive => Stamp is not null || Join || !Input.IsWhole || !Output.IsWhole;

    /// <summary>Writes the record as the model gets it.</summary>
    public void WriteRequest(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        if (Input.IsWhole) output.Write(record);
        else if (IsCsv) Input.WriteFields(record, output);
        else output.Write(Encoding.UTF8.GetBytes(Text(Input.Apply(Node(record, "record")))));
    }

    /// <summary>Writes the line of output for a record and the model's result; the join takes the unfiltered record.</summary>
    public void WriteResult(ReadOnlySpan<byte> record, ReadOnlySpan<byte> response, IBufferWriter<byte> output)
    {
        if (!IsCsv)
        {
            var result = Output.Apply(Join ? Joined(Node(record, "record"), Node(response, "response")) : Node(response, "response"));
            output.Write(Encoding.UTF8.GetBytes(Text(Stamp is null ? result : Stamp.On(result))));
            return;
        }
        WriteFields(Join ? Joined(record, response) : response, output);
        Stamp?.Write(output);
    }

    /// <summary>The record as the model gets it.</summary>
    public string Request(string record) => Text(output => WriteRequest(Encoding.UTF8.GetBytes(record), output));

    /// <summary>The line of output for a record and the model's result.</summary>
    public string Result(string record, string response) => Text(output => WriteResult(Encoding.UTF8.GetBytes(record), Encoding.UTF8.GetBytes(response), output));

    public static string MediaType(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    void WriteFields(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        if (Output.IsWhole) output.Write(record);
        else Output.WriteFields(record, output);
    }

    [ThreadStatic]
    static ArrayBufferWriter<byte>? joined;

    static ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> record, ReadOnlySpan<byte> response)
    {
        var both = joined ??= new ArrayBufferWriter<byte>();
        both.ResetWrittenCount();
        both.Write(record);
        both.Write(","u8);
        both.Write(response);
        return both.WrittenSpan;
    }

    static JsonObject Joined(JsonNode? record, JsonNode? result)
    {
        var joined = record as JsonObject ?? new JsonObject { ["SageMakerInput"] = record };
        joined["SageMakerOutput"] = result;
        return joined;
    }

    static JsonNode? Node(ReadOnlySpan<byte> text, string what)
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

    static string Text(Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
