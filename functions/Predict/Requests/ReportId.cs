using System.Text.RegularExpressions;
using Contracts;

namespace Predict.Requests;

/// <summary>The id of a check's report: {model}-{check}.</summary>
public sealed partial record ReportId(string Model, string Check)
{
    /// <summary>Null for what is no report's id.</summary>
    public static ReportId? Parse(string id) =>
        Form().Match(id) is { Success: true } match && Names.IsModel(match.Groups["model"].Value) ? new ReportId(match.Groups["model"].Value, match.Groups["check"].Value) : null;

    [GeneratedRegex(@"^(?<model>.+)-(?<check>\d{14}-[0-9a-f]{5})\z")]
    private static partial Regex Form();
}
