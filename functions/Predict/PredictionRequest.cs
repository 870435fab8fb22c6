using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Lambda.APIGatewayEvents;

namespace Predict;

/// <summary>A request that endpoints can be asked with.</summary>
/// <param name="InferenceId">The app's own, or null.</param>
/// <param name="Payload">The instances as the app wrote them.</param>
public sealed record PredictionRequest(string? InferenceId, int Rows, byte[] Payload);

/// <summary>Either a request or the problem with it.</summary>
public sealed record ParsedRequest(PredictionRequest? Request, Problem? Problem);

/// <summary>Checks the outer form of a request; what the rows hold is the model's own to judge.</summary>
public static partial class PredictionRequests
{
    private const int MostRows = 1000;
    private const string SmokePrefix = "smoke-";

    public static ParsedRequest Parse(APIGatewayProxyRequest request)
    {
        if (Header(request, "Content-Type") is { Length: > 0 } type && !IsJson(type))
            return Refused(new Problem(415, "Unsupported Media Type", $"The content type is {type}; send application/json."));
        try
        {
            using var body = JsonDocument.Parse(Body(request));
            return Parse(body.RootElement, Header(request, "X-Inference-Id"));
        }
        catch (JsonException broken)
        {
            return Refused(Problem.BadRequest($"The body is no JSON: line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}.", new RowFault("", "broken JSON")));
        }
    }

    private static ParsedRequest Parse(JsonElement body, string? header)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("instances", out var instances))
            return Refused(Problem.BadRequest("""The body has no member "instances". Send {"instances":[{"feature": value, ...}, ...]}."""));
        if (instances.ValueKind != JsonValueKind.Array || instances.GetArrayLength() is 0 or > MostRows)
            return Refused(Problem.BadRequest($"instances must be a list of 1 to {MostRows} objects.", new RowFault("/instances", Length(instances))));
        RowFault[] faults = [.. instances.EnumerateArray().Index().Where(row => row.Item.ValueKind != JsonValueKind.Object).Select(row => new RowFault($"/instances/{row.Index}", "must be an object of features by name"))];
        if (faults.Length > 0) return Refused(Problem.BadRequest("Some instances are no objects.", faults));
        return WithId(body, header, instances);
    }

    private static ParsedRequest WithId(JsonElement body, string? header, JsonElement instances)
    {
        var isMember = body.TryGetProperty("inferenceId", out var member);
        var id = !isMember ? header : member.ValueKind == JsonValueKind.String ? member.GetString() : "";
        if (id is not null && (!InferenceId().IsMatch(id) || id.StartsWith(SmokePrefix, StringComparison.OrdinalIgnoreCase)))
            return Refused(Problem.BadRequest(
                $"The inference id must have 1 to 64 printable ASCII characters without blanks, and not begin with {SmokePrefix}.",
                new RowFault(isMember ? "/inferenceId" : "", isMember ? "is no inference id" : "the header X-Inference-Id is no inference id")));
        var payload = Encoding.UTF8.GetBytes($$"""{"instances":{{instances.GetRawText()}}}""");
        return new ParsedRequest(new PredictionRequest(id, instances.GetArrayLength(), payload), null);
    }

    private static string Length(JsonElement instances) =>
        instances.ValueKind == JsonValueKind.Array ? $"has {instances.GetArrayLength()} rows" : "is no list";

    private static bool IsJson(string type) => type.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private static string Body(APIGatewayProxyRequest request)
    {
        var body = request.Body ?? "";
        return request.IsBase64Encoded ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
    }

    private static string? Header(APIGatewayProxyRequest request, string name) =>
        request.Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static ParsedRequest Refused(Problem problem) => new(null, problem);

    [GeneratedRegex(@"^[\x21-\x7E]{1,64}\z")]
    private static partial Regex InferenceId();
}
