using System.Text;
using Contracts.Scoring;
using Jobs.Batches;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Prepare;

/// <summary>Where a file has the columns that the models take, found by name; all others pass through.</summary>
/// <param name="Count">How many values a row must have.</param>
public sealed record ScoringHeader(IReadOnlyList<string> Names, int Count)
{
    /// <summary>Null for a file without a single line.</summary>
    public static ScoringHeader? Read(CsvRecords csv, BatchPlan plan, string file) => csv.Read() ? Of(csv, plan, file) : null;

    /// <summary>Takes the record that was read.</summary>
    public static ScoringHeader Of(CsvRecords csv, BatchPlan plan, string file)
    {
        List<string> names = [.. Enumerable.Range(0, csv.Count).Select(field => Encoding.UTF8.GetString(TextValue.Trim(csv[field])))];
        var rules = new HeaderRules(names, (problem, remedy) => new DatasetRejectedException(file, problem, remedy));
        string[] features = [.. plan.Layouts.SelectMany(layout => layout.Columns).Select(column => column.Name).Distinct()];
        rules.RefuseOtherSeparators();
        rules.RefuseRowAsHeader(features);
        rules.RefuseDuplicates(features);
        RefuseMissing(rules, plan, features);
        RefuseResults(rules, plan);
        return new ScoringHeader(names, names.Count);
    }

    /// <summary>The columns by their place in the file, in the layout's order.</summary>
    public int[] Places(BatchLayout layout) => [.. layout.Columns.Select(column => Place(column.Name))];

    public int Place(string name) => Names.ToList().IndexOf(name);

    private static void RefuseMissing(HeaderRules rules, BatchPlan plan, string[] features)
    {
        string[] spare = [.. rules.Names.Except(features).Where(name => name.Length > 0)];
        foreach (var layout in plan.Layouts)
        {
            var models = string.Join(" and ", plan.Algorithms.Where(algorithm => algorithm.Layout == layout.Name).Select(algorithm => $"{algorithm.Name} of run {algorithm.Run}"));
            rules.RefuseMissing(
                layout.Columns.Select(column => column.Name), "feature", missing => $"Add the {missing}: the model in service ({models}) was trained with {(missing == "column" ? "it" : "them")}.", spare);
        }
    }

    /// <summary>Of two columns of one name nobody could tell which is the new one.</summary>
    private static void RefuseResults(HeaderRules rules, BatchPlan plan)
    {
        if (rules.Names.FirstOrDefault(ResultColumns.Of(plan).Contains) is { } taken)
            throw rules.Reject($"the file has a column {HeaderRules.Name(taken)} already, which the result adds.", "Rename or remove it; a file that was scored before is scored again without its last columns.");
    }
}
