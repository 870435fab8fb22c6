using System.Globalization;
using Contracts;
using Contracts.Serving;

namespace Predict.Requests;

/// <summary>Holds rows against the features of one model version: what it cannot take is a fault, what it takes without knowing it a warning.</summary>
public sealed class RowCheck
{
    private readonly ModelFeatures model;
    private readonly Dictionary<string, ModelFeature> features;
    private readonly Dictionary<string, HashSet<string>> categories;
    private readonly IReadOnlySet<string> known;

    /// <summary>Many rows make the same mistake.</summary>
    private readonly Dictionary<string, string?> nearest = [];

    /// <param name="known">The features of all versions in service: what this one does not have is then not sent to it.</param>
    public RowCheck(ModelFeatures model, IReadOnlySet<string> known)
    {
        (this.model, this.known) = (model, known);
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
        foreach (var (name, cell) in row.Cells)
            if (features.TryGetValue(name, out var feature)) Check(row, feature, cell, faults, warnings);
    }

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
        else faults.Add(row.Find(name, "is not a feature of this model.", Nearest(name) is { } nearest ? $"perhaps {nearest}" : $"the features {string.Join(", ", features.Keys)}"));
    }

    private void Check(Row row, ModelFeature feature, Cell cell, Findings faults, Findings warnings)
    {
        if (IsMissing(feature, cell))
            Missing(row, feature, warnings);
        else if (feature.IsNumeric)
            CheckNumber(row, feature, cell, faults);
        else if (cell.Kind is not (CellKind.Text or CellKind.Raw))
            faults.Add(row.Find(feature.Name, cell.Kind == CellKind.Number ? "is a number, not a text." : $"is {cell.Text}, not a text.", Accepted(feature)));
        else if (!categories[feature.Name].Contains(OnOneLine(cell.Text)))
            warnings.Add(row.Find(feature.Name, "is no category that the model learned; it counts as none of them."));
    }

    private static bool IsMissing(ModelFeature feature, Cell cell) => cell.Kind switch
    {
        CellKind.Missing => true,
        CellKind.Raw => string.IsNullOrWhiteSpace(cell.Text),
        CellKind.Text => !feature.IsNumeric && string.IsNullOrWhiteSpace(cell.Text),
        _ => false,
    };

    private static void CheckNumber(Row row, ModelFeature feature, Cell cell, Findings faults)
    {
        if (cell.Kind is CellKind.Number or CellKind.Raw && Numbers.TryParse(cell.Text, out _)) return;
        var message = cell.Kind switch
        {
            CellKind.Number => "is beyond the range of 32-bit floats.",
            CellKind.Other => $"is {cell.Text}, not a number.",
            _ when Numbers.IsNotFinite(cell.Text) => "is NaN or infinite.",
            CellKind.Raw => "is not a number.",
            _ => "is a text, not a number.",
        };
        faults.Add(row.Find(feature.Name, message, Accepted(feature)));
    }

    private static void Missing(Row row, ModelFeature feature, Findings warnings)
    {
        if (feature.Missing) return;
        var instead = feature.IsNumeric ? string.Create(CultureInfo.InvariantCulture, $"the median, {feature.Imputation}, is taken") : "it counts as no category";
        warnings.Add(row.Find(feature.Name, $"has no value, as no row had in training; {instead}."));
    }

    private string? Nearest(string name) => nearest.TryGetValue(name, out var known) ? known : nearest[name] = FindNearest(name);

    private string? FindNearest(string name)
    {
        var plain = Plain(name);
        var best = features.Keys.MinBy(feature => EditDistance.Between(Plain(feature), plain));
        return best is not null && EditDistance.Between(Plain(best), plain) <= Math.Max(2, name.Length / 3) ? best : null;
    }

    // Edits are counted on a start of the name: a megabyte of it would take hours.
    private static string Plain(string name) => (name.Length > 64 ? name[..64] : name).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string Accepted(ModelFeature feature) =>
        feature.IsNumeric ? "a finite number, or null (in CSV an empty cell) when it is not known" : "a text, or null (in CSV an empty cell) when it is not known";

    /// <summary>Training took a line break inside a value for a blank.</summary>
    private static string OnOneLine(string text) => text.Trim().ReplaceLineEndings(" ");
}
