using Local.Algorithms.Serving;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>How predictions are laid out in an answer.</summary>
internal enum AnswerFormat
{
    Csv,
    Json,
    JsonLines,
    BatchLines,
}

/// <summary>The format and the content type that an Accept header leads to.</summary>
internal sealed record Accepted(AnswerFormat Format, string ContentType)
{
    private const string Supported = "['application/json', 'application/jsonlines', 'application/x-recordio-protobuf', 'text/csv']";

    public static Accepted From(string? accept, ServingSettings settings)
    {
        var asked = (accept ?? "").Split(';')[0].Trim();
        var type = asked is "" or "*/*" ? settings.DefaultAccept : asked.ToLowerInvariant();
        if (settings is { Batch: true, Selected: null } && Supported.Contains($"'{type}'", StringComparison.Ordinal))
            return new Accepted(AnswerFormat.BatchLines, type);
        return type switch
        {
            "text/csv" => new Accepted(AnswerFormat.Csv, type),
            "application/json" => new Accepted(AnswerFormat.Json, type),
            "application/jsonlines" when settings.Selected != null => new Accepted(AnswerFormat.JsonLines, type),
            "application/jsonlines" => throw new RequestException(500, "application/jsonlines needs SAGEMAKER_INFERENCE_OUTPUT to be set; without it the algorithm encodes text/csv and application/json."),
            "application/x-recordio-protobuf" => throw new RequestException(406, "Accept type application/x-recordio-protobuf is not supported by the local stand-in for XGBoost: ask for text/csv or application/json."),
            _ => throw new RequestException(406, $"Accept type {asked} is not supported. Please use supported accept types: {Supported}."),
        };
    }
}
