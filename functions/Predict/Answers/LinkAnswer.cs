using System.Net;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Links;
using Predict.Requests;

namespace Predict.Answers;

/// <summary>What came of a link.</summary>
public enum LinkState
{
    /// <summary>It is none that this stack signed; no more is said, so that nobody learns what is wrong with a made-up one.</summary>
    Unknown,

    Expired,

    /// <summary>What it opens is no longer there.</summary>
    Gone,

    Open,
}

/// <summary>A link, once it is verified.</summary>
/// <param name="Link">Null for what is none.</param>
/// <param name="Address">Where it leads; null where it does not open.</param>
public sealed record OpenedLink(LinkState State, Link? Link, string? Address = null)
{
    private const string KeyCommand = "curl -sf -H \"x-api-key: $API_KEY\" -o report.html $API_URL/reports/";

    public IHttpResult ToResult(APIGatewayProxyRequest request) => (State, Link) switch
    {
        (LinkState.Open, _) => NeverKept(HttpResults.NewResult(HttpStatusCode.SeeOther)).AddHeader("Location", Address!),
        (LinkState.Expired, { } link) => Told(request, HttpStatusCode.Gone, "This link has expired", $"It opened until {link.Expires.UtcDateTime:yyyy-MM-dd HH:mm} UTC. With the API's key the report can still be fetched:", Command(link)),
        (LinkState.Gone, _) => Told(request, HttpStatusCode.NotFound, "The report is gone", "The link is right, but what it opens has been deleted since. The mail's other places may still be there.", null),
        _ => Told(request, HttpStatusCode.NotFound, "This link does not open", "It is incomplete, or none of this API. Open it from the mail again, whole: some programs cut long lines. With the API's key a report can be fetched by the id that the mail names:", KeyCommand + "{id}"),
    };

    private static string Command(Link link) => $"{KeyCommand}{link.Model}-{link.Id}";

    private static IHttpResult Told(APIGatewayProxyRequest request, HttpStatusCode status, string title, string text, string? command)
    {
        var forBrowser = Headers.Find(request, "Accept")?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true;
        return NeverKept(forBrowser ? LinkPage.Of(status, title, text, command) : new Problem((int)status, title, command is null ? text : $"{text} {command}").ToResult());
    }

    private static IHttpResult NeverKept(IHttpResult result) => result.AddHeader("Cache-Control", "no-store").AddHeader("Referrer-Policy", "no-referrer");
}
