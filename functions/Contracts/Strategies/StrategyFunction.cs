using System.Text.Json;
using System.Text.RegularExpressions;

namespace Contracts.Strategies;

/// <summary>A Lambda function of a team's own as a strategy: what it is called by, what it is sent, and what counts as its answer. The API and batches share it.</summary>
public static partial class StrategyFunction
{
    /// <summary>The most rows of one call, as many as one request may hold.</summary>
    public const int MostRows = 1000;

    public const string ArnForm = "arn:aws:lambda:{region}:{account}:function:{name}, with :{alias} or :{version} behind it where one is meant";

    public static bool IsArn(string strategy) => Arn().IsMatch(strategy);

    /// <summary>Where the function lives, and is called.</summary>
    public static string RegionOf(string arn) => arn.Split(':')[3];

    /// <summary>The event. A row's candidates stand in the order of the YAML, whoever asks.</summary>
    public static byte[] Event(string model, IEnumerable<IReadOnlyList<Candidate>> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(new CombineEvent(model, [.. rows.Select(InOrder)]), ContractsJson.Default.CombineEvent);

    /// <summary>A value for each row, or what is wrong, in words that quote nothing of the answer.</summary>
    /// <param name="error">What Lambda says of a function that failed; empty or null where it answered.</param>
    public static FunctionAnswer Read(ReadOnlySpan<byte> answer, string? error, int rows)
    {
        if (!string.IsNullOrEmpty(error)) return FunctionAnswer.Wrong("it failed; its log says why");
        if (Values(answer) is not { } values) return FunctionAnswer.Wrong("""its answer has not the form {"values": [1.5, ...]}""");
        if (values.Count != rows) return FunctionAnswer.Wrong($"it answered {values.Count} values for {rows} rows");
        return values.All(float.IsFinite) ? new FunctionAnswer([.. values], null) : FunctionAnswer.Wrong("it answered a number beyond what a float32 holds");
    }

    private static IReadOnlyList<float>? Values(ReadOnlySpan<byte> answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer, ContractsJson.Default.CombineAnswer)?.Values;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<Candidate> InOrder(IReadOnlyList<Candidate> row) => [.. row.OrderBy(candidate => candidate.Rank).ThenBy(candidate => candidate.Algorithm, StringComparer.Ordinal)];

    [GeneratedRegex(@"^arn:aws(-cn|-us-gov)?:lambda:[a-z]{2}(-[a-z]+)+-[0-9]{1,2}:[0-9]{12}:function:[A-Za-z0-9_-]{1,64}(:(\$LATEST|[A-Za-z0-9_-]{1,128}))?\z")]
    private static partial Regex Arn();
}

/// <summary>What a strategy's function is sent: for each row what the algorithms that answered predicted, the first of the YAML first.</summary>
public sealed record CombineEvent(string Model, IReadOnlyList<IReadOnlyList<Candidate>> Rows);

/// <summary>What it answers: a number for each row, in their order.</summary>
public sealed record CombineAnswer(IReadOnlyList<float>? Values);

/// <summary>What became of a call: a value for each row, or the reason why there is none.</summary>
/// <param name="Fault">Goes on "the function ...: "; null where there are values.</param>
/// <param name="IsPassing">Whether it did not answer, so that it may later; false where it answered wrongly.</param>
public sealed record FunctionAnswer(float[]? Values, string? Fault, bool IsPassing = false)
{
    public static FunctionAnswer Wrong(string fault) => new(null, fault);

    public static FunctionAnswer None(string fault) => new(null, fault, IsPassing: true);
}
