using System.Text.RegularExpressions;
using Contracts;

namespace Predict.Requests;

/// <summary>The id of a report: {model}-{check}, or {model}-{run} for a training's.</summary>
public sealed partial record ReportId(string Model, string Id)
{
    /// <summary>Null for what is no report's id.</summary>
    public static ReportId? Parse(string id) =>
        Form().Match(id) is { Success: true } match && Names.IsModel(match.Groups["model"].Value) ? new ReportId(match.Groups["model"].Value, match.Groups["id"].Value) : null;

    public static string Of(string model, string id) => $"{model}-{id}";

    [GeneratedRegex(@"^(?<model>.+)-(?<id>\d{14}-[0-9a-f]{5})\z")]
    private static partial Regex Form();
}
