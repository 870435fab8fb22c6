using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Tasks that invoke functions: by the function's own ARN (the payload is the result) or through lambda:invoke.</summary>
public sealed class LambdaTasks(IFunctions functions)
{
    public async Task<JsonNode?> CallAsync(string function, JsonNode? payload, CancellationToken cancellation) =>
        Parsed((await AnswerAsync(function, payload, cancellation)).Payload);

    public async Task<JsonNode?> InvokeAsync(JsonNode? parameters, CancellationToken cancellation)
    {
        var members = parameters as JsonObject ?? [];
        var name = members["FunctionName"]?.GetValue<string>() ?? throw new TaskFailure("States.Runtime", "lambda:invoke needs the parameter FunctionName.");
        var answer = await AnswerAsync(name, members["Payload"] ?? new JsonObject(), cancellation);
        var headers = new JsonObject { ["Content-Type"] = "application/json", ["X-Amz-Executed-Version"] = "$LATEST", ["x-amzn-RequestId"] = answer.RequestId };
        return new JsonObject
        {
            ["ExecutedVersion"] = "$LATEST",
            ["Payload"] = Parsed(answer.Payload),
            ["SdkHttpMetadata"] = new JsonObject { ["HttpHeaders"] = headers, ["HttpStatusCode"] = 200 },
            ["SdkResponseMetadata"] = new JsonObject { ["RequestId"] = answer.RequestId },
            ["StatusCode"] = 200,
        };
    }

    async Task<FunctionAnswer> AnswerAsync(string function, JsonNode? payload, CancellationToken cancellation)
    {
        var answer = await functions.InvokeAsync(function, JsonSerializer.SerializeToUtf8Bytes(payload, Json.Options), cancellation);
        if (answer.FunctionError is null) return answer;
        var text = Encoding.UTF8.GetString(answer.Payload);
        var error = Parsed(answer.Payload) is JsonObject o && o["errorType"] is JsonValue type && type.TryGetValue<string>(out var name) ? name : "Lambda.Unknown";
        throw new TaskFailure(error, text);
    }

    static JsonNode? Parsed(byte[] payload) => payload.Length == 0 ? null : JsonNode.Parse(payload);
}
