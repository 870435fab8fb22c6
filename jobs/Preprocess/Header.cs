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
        rules.RefuseOtherSeparators(configuration.Target);
        rules.RefuseRowAsHeader([configuration.Target, .. features]);
        rules.RefuseDuplicates();
        rules.RefuseMissing([configuration.Target], "target", columns => $"Add the {columns}, or change target in {dataset.ModelFile}.");
        rules.RefuseMissing(features, "feature", columns => $"Add the {columns}, or change features in {dataset.ModelFile}.");
        if (configuration.Split.By is { } by)
            rules.RefuseMissing([by], "time", column => $"Add the {column}, by which split.by splits, or change split in {dataset.ModelFile}.");
        if (configuration.Split.Group is { } group)
            rules.RefuseMissing([group], "group", column => $"Add the {column}, by which split.group splits, or change split in {dataset.ModelFile}.");
        RefuseUnknown([.. names.Except([configuration.Target, .. features, .. configuration.Ignore])], dataset);
        return new(names, [.. names.Select(name => Role(name, configuration, features))]);
    }

    private static int Role(string name, ModelConfiguration configuration, List<string> features) =>
        name == configuration.Target ? Target : features.IndexOf(name) is var feature and >= 0 ? feature : Ignored;

    private static void RefuseUnknown(List<string> unknown, Dataset dataset)
    {
        if (unknown.Count > 0)
            throw dataset.Rejected(
                unknown.Count == 1 ? $"the column '{unknown[0]}' is not known." : $"the columns {HeaderRules.List(unknown)} are not known.",
                $"Remove {(unknown.Count == 1 ? "it" : "them")}, or add {(unknown.Count == 1 ? "it" : "them")} to features or ignore in {dataset.ModelFile}.");
    }
}
