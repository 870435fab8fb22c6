using System.Text;
using Contracts.Configuration;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>What each column of a file is for, found by name.</summary>
/// <param name="Names">The file's columns, in its order.</param>
/// <param name="Roles">By column: a feature's index in features.json, or Target, or Ignored.</param>
public sealed record Header(IReadOnlyList<string> Names, IReadOnlyList<int> Roles)
{
    public const int Target = -1;
    public const int Ignored = -2;

    private const int LongestList = 300;

    /// <summary>Takes the header as the next record.</summary>
    public static Header Read(CsvRecords csv, Dataset dataset)
    {
        if (!csv.Read())
            throw dataset.Rejected("the file is empty.", "Fill it with a header line and rows.");
        var names = Enumerable.Range(0, csv.Count).Select(field => Encoding.UTF8.GetString(TextValue.Trim(csv[field]))).ToList();
        return Match(names, dataset);
    }

    public static Header Match(IReadOnlyList<string> names, Dataset dataset)
    {
        var configuration = dataset.Configuration;
        RefuseOtherSeparators(names, dataset);
        List<string> features = [.. configuration.Features.Numeric, .. configuration.Features.Categorical];
        RefuseRowAsHeader(names, [configuration.Target, .. features], dataset);
        RefuseDuplicates(names, dataset);
        RefuseMissing([configuration.Target], "target", names, dataset);
        RefuseMissing(features, "feature", names, dataset);
        RefuseUnknown([.. names.Except([configuration.Target, .. features, .. configuration.Ignore])], dataset);
        return new(names, [.. names.Select(name => Role(name, configuration, features))]);
    }

    private static int Role(string name, ModelConfiguration configuration, List<string> features) =>
        name == configuration.Target ? Target : features.IndexOf(name) is var feature and >= 0 ? feature : Ignored;

    /// <summary>Spreadsheets of many countries write semicolons.</summary>
    private static void RefuseOtherSeparators(IReadOnlyList<string> names, Dataset dataset)
    {
        if (names is [var only] && only != dataset.Configuration.Target && only.AsSpan().IndexOfAny(';', '\t', '|') is var at and >= 0)
            throw dataset.Rejected($"the header has no comma; its values seem to be separated by {(only[at] == '\t' ? "tabs" : $"'{only[at]}'")}.", "Save the file with commas between the values.");
    }

    private static void RefuseRowAsHeader(IReadOnlyList<string> names, IReadOnlyList<string> wanted, Dataset dataset)
    {
        if (!names.Any(wanted.Contains) && names.Any(name => Number.TryParse(Encoding.UTF8.GetBytes(name), out _)))
            throw dataset.Rejected($"line 1 is a row, not a header: {List(names)}.", $"Put a header line before it, with the columns' names: {List(wanted)}.");
    }

    private static void RefuseDuplicates(IReadOnlyList<string> names, Dataset dataset)
    {
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw dataset.Rejected($"the header has the column '{twice.Key}' {twice.Count()} times.", "Give every column a name of its own.");
    }

    private static void RefuseMissing(IEnumerable<string> wanted, string kind, IReadOnlyList<string> names, Dataset dataset)
    {
        var missing = wanted.Except(names).ToList();
        if (missing.Count == 0)
            return;
        var what = missing.Count == 1 ? $"the {kind} column '{missing[0]}' is missing." : $"the {kind} columns {List(missing)} are missing.";
        var place = kind == "target" ? "target" : "features";
        throw dataset.Rejected(
            $"{what}{NearestName.Hint(missing[0], names)} The file has: {List(names)}.",
            $"Add the column{(missing.Count == 1 ? "" : "s")}, or change {place} in {dataset.ModelFile}.");
    }

    private static void RefuseUnknown(List<string> unknown, Dataset dataset)
    {
        if (unknown.Count > 0)
            throw dataset.Rejected(
                unknown.Count == 1 ? $"the column '{unknown[0]}' is not known." : $"the columns {List(unknown)} are not known.",
                $"Remove {(unknown.Count == 1 ? "it" : "them")}, or add {(unknown.Count == 1 ? "it" : "them")} to features or ignore in {dataset.ModelFile}.");
    }

    // The exit message has a KB in all.
    private static string List(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length <= LongestList ? list : list[..LongestList] + "...";
    }
}
