using System.Globalization;
using Contracts;
using Contracts.Rules;
using Contracts.Serving;

namespace Predict.Requests;

/// <summary>Holds rows against the features of one model version: what it cannot take is a fault, what it takes without knowing it a warning.</summary>
public sealed class RowCheck
{
    private readonly ModelFeatures model;
    private readonly Dictionary<string, ModelFeature> features;
    private readonly Dictionary<string, HashSet<string>> categories;
    private readonly HashSet<string> known;

    /// <summary>What another version in service has as the other type: a value that can be both fits both.</summary>
    private readonly HashSet<string> ofBothTypes;

    private readonly RequestRules rules = new();

    /// <summary>Many rows make the same mistake.</summary>
    private readonly Dictionary<string, string?> nearest = [];

    /// <param name="versions">All versions in service: what this one does not have of theirs is not sent to it.</param>
    public RowCheck(ModelFeatures model, IReadOnlyCollection<ModelFeatures> versions)
    {
        this.model = model;
        var types = versions.SelectMany(version => version.Features).ToLookup(feature => feature.Name, feature => feature.IsNumeric);
        known = [.. types.Select(type => type.Key)];
        ofBothTypes = [.. types.Where(type => type.Distinct().Count() > 1).Select(type => type.Key)];
        features = model.Features.ToDictionary(feature => feature.Name);
        categories = model.Features.Where(feature => !feature.IsNumeric).ToDictionary(feature => feature.Name, feature => (feature.Categories ?? []).ToHashSet());
    }

    /// <summary>Names and values of a row that names its own columns.</summary>
    public void Check(Row row, Findings faults, Findings warnings)
    {
        CheckNames(row, faults);
        CheckValues(row, faults, warnings);
    }

    /// <summary>Whether the values are such as the features take; what is no feature is passed over.</summary>
    public void CheckValues(Row row, Findings faults, Findings warnings)
    {
        var values = 0;
        foreach (var (name, cell) in row.Cells)
        {
            if (!features.TryGetValue(name, out var feature)) continue;
            Check(row, feature, cell, faults, warnings);
            values += cell.IsMissing(model, feature.IsNumeric) ? 0 : 1;
        }

        if (values == 0 && NeedsValue && row.Cells.Any(cell => features.ContainsKey(cell.Key))) faults.Add(row.Whole("has no value in any feature.", "a row with a value for one feature at least"));
    }

    /// <summary>Of nothing nothing can be told, unless the only feature had gaps in training too.</summary>
    private bool NeedsValue => model.Features.Count > 1 || model.Features is [{ Missing: false }];

    /// <summary>Whether the names are the features', each once.</summary>
    public void CheckNames(Row row, Findings faults)
    {
        var seen = new HashSet<string>();
        foreach (var (name, _) in row.Cells)
        {
            if (!features.ContainsKey(name)) Unknown(row, name, faults);
            else if (!seen.Add(name)) faults.Add(row.Find(name, "is there more than once.", "each feature once"));
        }

        foreach (var feature in model.Features.Where(feature => !seen.Contains(feature.Name)))
            faults.Add(row.Find(feature.Name, "is missing.", Accepted(feature)));
    }

    private void Unknown(Row row, string name, Findings faults)
    {
        if (known.Contains(name)) return;
        if (name == model.Target) faults.Add(row.Find(name, "is what the model predicts, not a feature.", "a row without it"));
        else if (faults.Full) faults.Add(row.Find(name, "is not a feature of this model."));
        else faults.Add(row.Find(name, "is not a feature of this model.", Nearest(name) is { } nearest ? $"perhaps {nearest}" : $"the features {string.Join(", ", features.Keys)}"));
    }

    private void Check(Row row, ModelFeature feature, Cell cell, Findings faults, Findings warnings)
    {
        if (cell.IsMissing(model, feature.IsNumeric))
            Missing(row, feature, faults, warnings);
        else if (feature.IsNumeric)
            CheckNumber(row, feature, cell, faults);
        else if (cell.Kind == CellKind.Other || (cell.Kind == CellKind.Number && !ofBothTypes.Contains(feature.Name)))
            faults.Add(row.Find(feature.Name, cell.Kind == CellKind.Number ? "is a number, not a text." : $"is {cell.Text}, not a text.", Accepted(feature)));
        else if (rules.Broken(feature, OnOneLine(cell.Text)) is { } broken)
            faults.Add(Broken(row, feature, cell, broken));
        else if (!categories[feature.Name].Contains(OnOneLine(cell.Text)))
            warnings.Add(row.Find(feature.Name, "is no category that the model learned; it counts as none of them."));
    }

    private void CheckNumber(Row row, ModelFeature feature, Cell cell, Findings faults)
    {
        var mayBeText = cell.Kind == CellKind.Text && ofBothTypes.Contains(feature.Name);
        if ((mayBeText || cell.Kind is CellKind.Number or CellKind.Raw) && Numbers.TryParse(cell.Text, out var value))
        {
            if (rules.Broken(feature, value, cell.Text.Trim()) is { } broken) faults.Add(Broken(row, feature, cell, broken));
            return;
        }

        var message = cell.Kind switch
        {
            CellKind.Number => "is beyond 1e30.",
            CellKind.Other => $"is {cell.Text}, not a number.",
            _ when Numbers.IsNotFinite(cell.Text) => "is NaN or infinite.",
            _ when (mayBeText || cell.Kind == CellKind.Raw) && Numbers.IsTooLarge(cell.Text) => "is beyond 1e30.",
            CellKind.Raw => "is not a number.",
            _ when mayBeText => "is no number, as which a version in service takes it.",
            _ => "is a text, not a number.",
        };
        faults.Add(row.Find(feature.Name, message, Accepted(feature)));
    }

    private static Finding Broken(Row row, ModelFeature feature, Cell cell, BrokenRule broken) =>
        row.Find(feature.Name, $"is {Shown.Text(cell.Text)}, which breaks the rule {broken.Name}.", broken.Accepted);

    private static void Missing(Row row, ModelFeature feature, Findings faults, Findings warnings)
    {
        if (RequestRules.OfMissing(feature) is { } broken) faults.Add(row.Find(feature.Name, $"has no value, which breaks the rule {broken.Name}.", broken.Accepted));
        if (feature.Missing || feature.Rule?.Required == true) return;
        var instead = feature.IsNumeric ? string.Create(CultureInfo.InvariantCulture, $"models that know no missing values take the median, {feature.Imputation}") : "it counts as no category";
        warnings.Add(row.Find(feature.Name, $"has no value, as no row had in training; {instead}."));
    }

    private string? Nearest(string name) => nearest.TryGetValue(name, out var known) ? known : nearest[name] = FindNearest(name);

    private string? FindNearest(string name)
    {
        var (plain, most) = (Plain(name), Math.Max(2, name.Length / 3));
        var near = features.Keys.Select(feature => (Name: feature, Plain: Plain(feature))).Where(feature => Math.Abs(feature.Plain.Length - plain.Length) <= most);
        var best = near.Select(feature => (feature.Name, Edits: EditDistance.Between(feature.Plain, plain))).DefaultIfEmpty().MinBy(feature => feature.Edits);
        return best.Edits <= most ? best.Name : null;
    }

    // Edits are counted on a start of the name: a megabyte of it would take hours.
    private static string Plain(string name) => (name.Length > 64 ? name[..64] : name).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private string Accepted(ModelFeature feature) =>
        ofBothTypes.Contains(feature.Name) ? "a finite number, as such or as a text, or null (in CSV an empty cell) when it is not known"
        : feature.IsNumeric ? "a finite number, or null (in CSV an empty cell) when it is not known" : "a text, or null (in CSV an empty cell) when it is not known";

    /// <summary>Training took a line break inside a value for a blank.</summary>
    private static string OnOneLine(string text) => text.Trim().ReplaceLineEndings(" ");
}
