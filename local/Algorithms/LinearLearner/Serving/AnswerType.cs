using Local.Algorithms.Serving;

namespace Local.Algorithms.LinearLearner.Serving;

/// <summary>The form of an answer: one JSON object, or one a line. There is no CSV.</summary>
internal sealed record AnswerType(string ContentType)
{
    public static AnswerType Json { get; } = new("application/json");

    public static AnswerType JsonLines { get; } = new("application/jsonlines");

    /// <summary>The first type of an Accept header that can be answered; JSON when nothing is asked for.</summary>
    public static AnswerType From(string? accept)
    {
        var asked = (accept ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split(';')[0].Trim().ToLowerInvariant()).ToList();
        return asked.Count == 0 ? Json : asked.Select(Of).FirstOrDefault(type => type != null) ?? throw Refusal(asked[0]);
    }

    private static AnswerType? Of(string type) => type switch
    {
        "application/json" or "application/*" or "*/*" => Json,
        "application/jsonlines" => JsonLines,
        _ => null,
    };

    private static RequestException Refusal(string type) => new(406, type == "application/x-recordio-protobuf"
        ? "Accept type application/x-recordio-protobuf is not supported by the local stand-in for Linear Learner: ask for application/json or application/jsonlines."
        : $"Accept type {type} is not supported: Linear Learner answers application/json, application/jsonlines and application/x-recordio-protobuf.");
}
