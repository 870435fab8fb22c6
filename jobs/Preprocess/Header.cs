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

    /// <summary>Where the file has a column.</summary>
    public int Place(string name) => Names.ToList().IndexOf(name);

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
        var rules = new HeaderRules(names, dataset.Rejected);
        List<string> features = [.. configuration.Features.Numeric, .. configuration.Features.Categorical];
        string[] used = [configuration.Target, .. features, .. SplitColumns(configuration)];
        string[] unknown = [.. names.Except([.. used, .. configuration.Ignore])];
        rules.RefuseOtherSeparators(configuration.Target);
        rules.RefuseRowAsHeader([.. used.Union(configuration.Ignore).Where(name => name.Length > 0)]);
        rules.RefuseDuplicates([.. used, .. unknown.Where(name => name.Length > 0)]);
        RefuseMissing(rules, features, unknown, dataset);
        RefuseUnknown(unknown, dataset);
        return new(names, [.. names.Select(name => Role(name, configuration, features))]);
    }

    private static IEnumerable<string> SplitColumns(ModelConfiguration configuration) =>
        ((string?[])[configuration.Split.By, configuration.Split.Group]).OfType<string>();

    private static int Role(string name, ModelConfiguration configuration, List<string> features) =>
        name == configuration.Target ? Target : features.IndexOf(name) is var feature and >= 0 ? feature : Ignored;

    private static void RefuseMissing(HeaderRules rules, List<string> features, string[] unknown, Dataset dataset)
    {
        var (configuration, file) = (dataset.Configuration, dataset.ModelFile);
        Refuse([configuration.Target], "target", column => $"Add the {column}, or name another one as target in {file}.");
        Refuse(features, "feature", columns => $"Add the {columns}, or remove {(columns == "column" ? "it" : "them")} from features in {file}.");
        if (configuration.Split.By is { } by)
            Refuse([by], "time", column => $"Add the {column}, by which split.by splits, or change split in {file}.");
        if (configuration.Split.Group is { } group)
            Refuse([group], "group", column => $"Add the {column}, by which split.group splits, or change split in {file}.");

        void Refuse(IReadOnlyList<string> wanted, string kind, Func<string, string> remedy) =>
            rules.RefuseMissing(wanted, kind, remedy, unknown, others => "What is not known: " + RemedyOfUnknown(others, file));
    }

    private static void RefuseUnknown(string[] unknown, Dataset dataset)
    {
        if (unknown.Length == 0)
            return;
        var problem = unknown is [""] ? "a column has no name."
            : unknown.Length == 1 ? $"the column {HeaderRules.Name(unknown[0])} is not known."
            : $"the columns {HeaderRules.List(Named(unknown))}{(unknown.Contains("") ? " and one without a name" : "")} are not known.";
        throw dataset.Rejected(problem, "R" + RemedyOfUnknown(unknown, dataset.ModelFile)[1..]);
    }

    private static string RemedyOfUnknown(string[] unknown, string file)
    {
        var (it, places) = (unknown.Length == 1 ? "it" : "them", Named(unknown).Any() ? "features or ignore" : "ignore");
        return $"remove {it}, or add {it} to {places} in {file}{(unknown.Contains("") ? " (a column without a name is \"\" there, and only to be ignored)" : "")}.";
    }

    private static IEnumerable<string> Named(string[] columns) => columns.Where(name => name.Length > 0);
}
