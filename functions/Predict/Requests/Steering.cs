using System.Text.RegularExpressions;
using Amazon.Lambda.APIGatewayEvents;
using Contracts.Serving;

namespace Predict.Requests;

/// <summary>The strategy and the inference id of a request: a member of the body comes before the query and the header.</summary>
public static partial class Steering
{
    private const string IdHeader = "X-Inference-Id";
    private const string SmokePrefix = "smoke-";
    private const string AcceptedId = $"1 to 64 printable ASCII characters without blanks, not beginning with {SmokePrefix}";

    /// <param name="own">The model's own strategy.</param>
    public static string? Strategy(APIGatewayProxyRequest request, Content content, string own, Findings faults)
    {
        var accepted = StrategyNames.For(own);
        var query = request.QueryStringParameters?.TryGetValue(JsonContent.Strategy, out var value) == true ? value : null;
        var asked = content.Strategy is { } member ? Text(member) : query;
        if ((content.Strategy is null && query is null) || (asked is not null && accepted.Contains(asked))) return asked;
        faults.Add(Place(content.Strategy, JsonContent.Strategy, new Finding { Parameter = JsonContent.Strategy, Message = "is no strategy.", Accepted = $"one of {string.Join(", ", accepted)}" }));
        return null;
    }

    public static string? InferenceId(APIGatewayProxyRequest request, Content content, Findings faults)
    {
        var header = Headers.Find(request, IdHeader);
        var asked = content.InferenceId is { } member ? Text(member) : header;
        if (content.InferenceId is null && header is null) return null;
        if (asked is not null && IdPattern().IsMatch(asked) && !asked.StartsWith(SmokePrefix, StringComparison.OrdinalIgnoreCase)) return asked;
        faults.Add(Place(content.InferenceId, JsonContent.InferenceId, new Finding { Header = IdHeader, Message = "is no inference id.", Accepted = AcceptedId }));
        return null;
    }

    private static Finding Place(Cell? member, string name, Finding elsewhere) => member is null ? elsewhere : elsewhere with { Header = null, Parameter = null, Place = "/" + name };

    private static string? Text(Cell member) => member.Kind == CellKind.Text ? member.Text : null;

    [GeneratedRegex(@"^[\x21-\x7E]{1,64}\z")]
    private static partial Regex IdPattern();
}

/// <summary>Headers, whatever case they were sent in.</summary>
public static class Headers
{
    public static string? Find(APIGatewayProxyRequest request, string name) =>
        request.Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
