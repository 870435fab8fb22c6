using System.Net;
using Amazon.Lambda.Annotations.APIGateway;

namespace Predict.Answers;

/// <summary>The page that somebody sees whose link does not open.</summary>
public static class LinkPage
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}code{overflow-wrap:anywhere}";

    /// <param name="command">Shown as it is to be pasted; null for none.</param>
    public static IHttpResult Of(HttpStatusCode status, string title, string text, string? command) => HttpResults.NewResult(status, Html(title, text, command))
        .AddHeader("Content-Type", "text/html; charset=utf-8")
        .AddHeader("Content-Security-Policy", ReportAnswer.Policy)
        .AddHeader("X-Content-Type-Options", "nosniff");

    private static string Html(string title, string text, string? command) =>
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Escaped(title)}</title>"
        + $"<style>{Style}</style><h1>{Escaped(title)}</h1><p>{Escaped(text)}</p>{(command is null ? "" : $"<p><code>{Escaped(command)}</code></p>")}</html>";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
