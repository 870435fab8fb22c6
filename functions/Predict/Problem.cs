using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace Predict;

/// <summary>Why there is no answer, as RFC 9457 has it.</summary>
public sealed record Problem(int Status, string Title, string Detail, IReadOnlyList<RowFault>? Faults = null)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "about:blank";

    /// <summary>Seconds after which another try makes sense.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    public static Problem BadRequest(string detail, params RowFault[] faults) => new(400, "Bad Request", detail, faults.Length == 0 ? null : faults);

    public APIGatewayProxyResponse ToResponse()
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/problem+json" };
        if (RetryAfter is { } seconds) headers["Retry-After"] = $"{seconds}";
        return new APIGatewayProxyResponse { StatusCode = Status, Headers = headers, Body = JsonSerializer.Serialize(this, AnswerJson.Default.Problem) };
    }
}

/// <summary>What is wrong at one place of the request.</summary>
/// <param name="Place">A JSON pointer into the request's body, such as /instances/0/year.</param>
public sealed record RowFault([property: JsonPropertyName("pointer")] string Place, string Message);

/// <summary>How the model's first container says what it cannot take.</summary>
public sealed record EncodeProblem(IReadOnlyList<RowFault>? Faults);
