namespace StartPipeline;

/// <summary>How a data set is made of an accepted file and labelled rows.</summary>
public static class DatasetRules
{
    /// <summary>A labelled row as a line under the file's header; a column that nobody asked with is left empty.</summary>
    public static string Line(IReadOnlyList<string> header, string target, LabelledRow row) =>
        Csv.Line(header.Select(column => column == target ? row.Label : row.Values.GetValueOrDefault(column, "")));

    /// <summary>The header's names as Preprocess reads them.</summary>
    public static IReadOnlyList<string> Header(string firstLine) => [.. Csv.Records(System.Text.Encoding.UTF8.GetBytes(firstLine))[0].Select(name => name.Trim().TrimStart('\uFEFF'))];
}
