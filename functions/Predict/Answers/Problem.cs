using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Annotations.APIGateway;
using Contracts.Serving;
using Contracts.Strategies;
using Predict.Requests;

namespace Predict.Answers;

/// <summary>Why there is no answer, as RFC 9457 has it.</summary>
public sealed record Problem(int Status, string Title, string Detail)
{
    private const int SecondsToWait = 5;

    [JsonPropertyOrder(-1)]
    public string Type { get; } = "about:blank";

    /// <summary>What is wrong with the request, place by place.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<Finding>? Faults { get; init; }

    /// <summary>Headers besides the content type.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <param name="count">All that were found, of which the first are listed.</param>
    public static Problem BadRequest(IReadOnlyList<Finding> faults, int count) => new(400, "Bad Request", Summary(faults.Count, count)) { Faults = faults };

    public static Problem TooLarge(int bytes) => new(413, "Content Too Large", Invariant($"The body has {bytes:N0} bytes; at most {Limits.Bytes:N0} are accepted. Send the rows in several requests, or score them as a file.")) { Faults = [Finding.Body(Invariant($"has {bytes:N0} bytes."), Invariant($"at most {Limits.Bytes:N0} bytes"))] };

    public static Problem TooLargeForEndpoints() => new(413, "Content Too Large", "Written out for the model's endpoints the rows become larger than those take. Send the rows in several requests, or score them as a file.")
    {
        Faults = [Finding.Body("becomes too large for the model's endpoints.", "the rows in several requests")],
    };

    public static Problem UnsupportedMediaType(params string[] accepted)
    {
        var types = string.Join(", ", accepted);
        return new Problem(415, "Unsupported Media Type", $"The body must be {string.Join(" or ", accepted)}, in UTF-8.")
        {
            Faults = [new Finding { Header = "Content-Type", Message = "is not accepted.", Accepted = types }],
            Headers = new Dictionary<string, string> { ["Accept-Post"] = types },
        };
    }

    public static Problem UnsupportedCoding() => new(415, "Unsupported Media Type", "The body must come as it is, not compressed.")
    {
        Faults = [new Finding { Header = "Content-Encoding", Message = "is not accepted.", Accepted = "identity, or no such header" }],
        Headers = new Dictionary<string, string> { ["Accept-Encoding"] = "identity" },
    };

    public static Problem UnknownModel(IEnumerable<string> known) =>
        new(404, "Not Found", $"There is no model of this name in service. {(known.Any() ? $"In service: {string.Join(", ", known)}." : "None is.")}");

    public static Problem UnknownReport() =>
        new(404, "Not Found", "There is no such report. Mails, the model's versions and its lastCheck name the ids of those there are.");

    public static Problem NothingInService(string model) => new(409, "Conflict", $"Nothing of the model {model} is in service at the moment.");

    public static Problem Unavailable(string detail) => new(503, "Service Unavailable", $"{detail} Try again in {SecondsToWait} seconds.")
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = Invariant($"{SecondsToWait}") },
    };

    /// <summary>The algorithms answered, and the strategy made no value of it.</summary>
    public static Problem NotCombined(string strategy, FunctionAnswer failed)
    {
        var detail = $"The strategy {strategy} could not combine the algorithms' answers: {failed.Fault}. A request may ask for one of {string.Join(", ", StrategyNames.All)} meanwhile.";
        return failed.IsPassing ? Unavailable(detail) : new Problem(502, "Bad Gateway", detail);
    }

    public IHttpResult ToResult()
    {
        var result = HttpResults.NewResult((HttpStatusCode)Status, JsonSerializer.Serialize(this, AnswerJson.Default.Problem)).AddHeader("Content-Type", "application/problem+json");
        foreach (var (name, value) in Headers) result.AddHeader(name, value);
        return result;
    }

    private static string Summary(int listed, int count) => (listed, count) switch
    {
        (_, 1) or (1, _) => "There is one fault.",
        _ when listed < count => Invariant($"There are {count:N0} faults; the first {listed} are listed."),
        _ => Invariant($"There are {count} faults."),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
