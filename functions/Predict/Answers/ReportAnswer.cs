using Amazon.Lambda.Annotations.APIGateway;

namespace Predict.Answers;

/// <summary>A check's report on its way to a browser.</summary>
public static class ReportAnswer
{
    /// <summary>The page needs nothing beside it but its own styles; whatever else might have come into it neither runs nor calls anybody.</summary>
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IHttpResult Of(string page) => HttpResults.Ok(page)
        .AddHeader("Content-Type", "text/html; charset=utf-8")
        .AddHeader("Content-Security-Policy", Policy)
        .AddHeader("X-Content-Type-Options", "nosniff")
        .AddHeader("Referrer-Policy", "no-referrer")
        .AddHeader("Cache-Control", "private");
}
