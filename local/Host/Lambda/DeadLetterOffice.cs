using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Host.Lambda;

/// <summary>Takes events that a function failed on for the last time: to its dead-letter queue, to its failure destination, else to the console.</summary>
public sealed class DeadLetterOffice(IServiceProvider services, TextWriter console)
{
    public void Take(AsyncEvent tried, FunctionAnswer answer, FunctionConfiguration function, AsyncSettings settings)
    {
        // Looked up late: the queue service may itself need functions.
        var letters = services.GetService<IDeadLetters>();
        var taken = false;
        if (IsQueue(function.DeadLetterArn)) taken |= Put(letters, function.DeadLetterArn!, JsonNode.Parse(tried.Payload) ?? "null", Attributes(tried, answer));
        if (IsQueue(settings.OnFailureArn)) taken |= Put(letters, settings.OnFailureArn!, Record(tried, answer, function), new Dictionary<string, string>());
        if (taken) return;
        console.WriteLine($"LOST EVENT: {function.Name} failed {tried.Attempts} times on {tried.RequestId} and has no dead-letter queue that local mode can reach. Last error: {Encoding.UTF8.GetString(answer.Payload)} Event: {tried.Payload}");
    }

    static bool Put(IDeadLetters? letters, string queue, JsonNode message, IReadOnlyDictionary<string, string> attributes)
    {
        letters?.Put(queue, message, attributes);
        return letters is not null;
    }

    static Dictionary<string, string> Attributes(AsyncEvent tried, FunctionAnswer answer) => new()
    {
        ["RequestID"] = tried.RequestId,
        ["ErrorCode"] = "200",
        ["ErrorMessage"] = Parsed(answer)?["errorMessage"]?.ToString() ?? "",
    };

    /// <summary>The record that Lambda sends to a failure destination.</summary>
    static JsonObject Record(AsyncEvent tried, FunctionAnswer answer, FunctionConfiguration function) => new()
    {
        ["version"] = "1.0",
        ["timestamp"] = tried.Queued.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture),
        ["requestContext"] = new JsonObject { ["requestId"] = tried.RequestId, ["functionArn"] = function.Arn + ":$LATEST", ["condition"] = "RetriesExhausted", ["approximateInvokeCount"] = tried.Attempts },
        ["requestPayload"] = JsonNode.Parse(tried.Payload),
        ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = answer.FunctionError },
        ["responsePayload"] = Parsed(answer),
    };

    static JsonNode? Parsed(FunctionAnswer answer)
    {
        try
        {
            return JsonNode.Parse(answer.Payload);
        }
        catch (JsonException)
        {
            // A runtime may report an error that is not JSON; its text is then the message.
            return new JsonObject { ["errorMessage"] = Encoding.UTF8.GetString(answer.Payload) };
        }
    }

    static bool IsQueue(string? arn) => arn?.Split(':') is [_, _, "sqs", ..];
}
