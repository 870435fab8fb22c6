using System.Text;
using System.Text.Unicode;
using Amazon.Lambda.APIGatewayEvents;
using Contracts.Serving;
using Predict.Answers;

namespace Predict.Requests;

/// <summary>Either a request or the problem with it.</summary>
public sealed record ReadRequest(PredictionRequest? Request, Problem? Problem);

/// <summary>Turns what the API passes on into rows that the model's versions can take, or into a list of everything wrong with it.</summary>
public static class RequestReader
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";

    /// <param name="versions">The features of every version in service.</param>
    /// <param name="own">The model's own strategy.</param>
    public static ReadRequest Read(APIGatewayProxyRequest request, IReadOnlyCollection<ModelFeatures> versions, string own)
    {
        if (MediaType(Headers.Find(request, "Content-Type")) is not { } type) return Refused(Problem.UnsupportedMediaType(Json, Csv));
        if (Body(request) is not { } body) return Refused(Problem.BadRequest([Finding.Body("is not base64.", "the body as it is")], 1));
        if (body.Length > Limits.Bytes) return Refused(Problem.TooLarge(body.Length));
        var faults = new Findings();
        if (Headers.Find(request, "Content-Encoding") is { Length: > 0 } coding && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)) return Refused(Problem.UnsupportedCoding());
        if (!Utf8.IsValid(body))
        {
            faults.Add(Finding.Body("is not UTF-8.", "text in UTF-8"));
            return Refused(Problem.BadRequest(faults.Kept, faults.Count));
        }

        if (body.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            faults.Add(Finding.Body("is empty.", "a row or rows as JSON, or CSV with a header"));
            return Refused(Problem.BadRequest(faults.Kept, faults.Count));
        }

        var known = versions.SelectMany(version => version.Features).Select(feature => feature.Name).ToHashSet();
        return Check(request, type == Csv ? CsvContent.Read(body, faults) : JsonContent.Read(body, known, faults), versions, own, faults);
    }

    private static ReadRequest Check(APIGatewayProxyRequest request, Content content, IReadOnlyCollection<ModelFeatures> versions, string own, Findings faults)
    {
        RowCheck[] checks = [.. versions.Select(version => new RowCheck(version, versions))];
        var warnings = new Findings();
        var strategy = Steering.Strategy(request, content, own, faults);
        var id = Steering.InferenceId(request, content, faults);
        foreach (var check in checks)
            if (content.Header is { } header) check.CheckNames(header, faults);
        foreach (var row in content.Rows)
            foreach (var check in checks)
                if (content.Header is null) check.Check(row, faults, warnings);
                else check.CheckValues(row, faults, warnings);
        if (faults.Count > 0) return Refused(Problem.BadRequest(faults.Kept, faults.Count));
        var payloads = versions.ToDictionary(version => version, version => Payload.Of(content.Rows, version));
        return payloads.ContainsValue(null)
            ? Refused(Problem.TooLargeForEndpoints())
            : new ReadRequest(new PredictionRequest(id, strategy, content.Rows, warnings.Kept) { Payloads = payloads! }, null);
    }

    /// <summary>JSON when nothing is said; null for what is neither JSON nor CSV, or in another encoding than UTF-8.</summary>
    private static string? MediaType(string? header)
    {
        if (string.IsNullOrWhiteSpace(header)) return Json;
        string[] parts = [.. header.ToLowerInvariant().Split(';').Select(part => part.Trim())];
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.Ordinal))?["charset=".Length..].Trim('"');
        return parts[0] is Json or Csv && charset is null or "utf-8" or "utf8" or "us-ascii" ? parts[0] : null;
    }

    private static byte[]? Body(APIGatewayProxyRequest request)
    {
        if (!request.IsBase64Encoded) return Encoding.UTF8.GetBytes(request.Body ?? "");
        var decoded = new byte[(request.Body ?? "").Length];
        return Convert.TryFromBase64String(request.Body ?? "", decoded, out var length) ? decoded[..length] : null;
    }

    private static ReadRequest Refused(Problem problem) => new(null, problem);
}
