using System.Globalization;
using System.Text.RegularExpressions;

namespace StartPipeline;

/// <summary>How a data set is made of an accepted file and labelled rows.</summary>
public static partial class DatasetRules
{
    /// <summary>A labelled row as a line under the file's header; a column that nobody asked with is left empty.</summary>
    public static string Line(IReadOnlyList<string> header, string target, LabelledRow row) =>
        Csv.Line(header.Select(column => column == target ? row.Label : row.Values.GetValueOrDefault(column, "")));

    /// <summary>A check starts one training, however often its step is repeated; who asks without one gets a new file each second.</summary>
    /// <param name="reason">The check's id, where one asks.</param>
    public static string Occasion(string reason, DateTimeOffset now) =>
        Check().IsMatch(reason) ? reason : now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{14}-[0-9a-f]{5}\z")]
    private static partial Regex Check();

    /// <summary>The header's names as Preprocess reads them.</summary>
    public static IReadOnlyList<string> Header(string firstLine) => [.. Csv.Records(System.Text.Encoding.UTF8.GetBytes(firstLine)).First().Select(name => name.Trim().TrimStart('\uFEFF'))];
}
