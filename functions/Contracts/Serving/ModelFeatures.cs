using System.Text.Json.Serialization;

namespace Contracts.Serving;

/// <summary>features.json of a model version, as its rows are checked before they are sent.</summary>
/// <param name="Features">In the order of the model's columns.</param>
public sealed record ModelFeatures(string Target, IReadOnlyList<ModelFeature> Features)
{
    /// <summary>The target in the training rows; null in versions trained before it was kept.</summary>
    public Training.ColumnSummary? TargetRange { get; init; }

    /// <summary>The texts that mean a missing value, beside the empty one; null or empty: no other.</summary>
    public IReadOnlyList<string>? MissingTexts { get; init; }

    /// <summary>Whether a text means a missing value: nothing but blanks, or one of the model's own texts.</summary>
    public bool IsMissing(string text) => text.AsSpan().Trim() is var value && (value.IsEmpty || (MissingTexts?.Contains(value.ToString()) ?? false));

    /// <summary>A real accepted training row, one value per feature in their order, missing ones null; null in versions trained before it was kept.</summary>
    public IReadOnlyList<string?>? Example { get; init; }

    /// <summary>How long a row can be once it is encoded, as the algorithm gets it.</summary>
    [JsonIgnore]
    public long EncodedBytes => EncodedRow.Bytes(Features.Count(feature => feature.IsNumeric), Features.Sum(feature => feature.Indicators));
}

/// <summary>One raw column and what was learned about it from the training rows.</summary>
public sealed record ModelFeature
{
    public required string Name { get; init; }

    /// <summary>numeric or categorical.</summary>
    public required string Type { get; init; }

    /// <summary>Numeric: the median, which stands in for a missing value.</summary>
    public double? Imputation { get; init; }

    /// <summary>Categorical: the texts that the model tells apart; any other is accepted and counts as none of them.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Whether training rows lacked values.</summary>
    public bool Missing { get; init; }

    /// <summary>Numeric: the smallest and largest value of the training rows; null in versions trained before they were kept.</summary>
    public double? Min { get; init; }

    public double? Max { get; init; }

    /// <summary>What the values must be, by the model file; null: anything of the type.</summary>
    public Configuration.ColumnRule? Rule { get; init; }

    /// <summary>Numeric: whether the median's column has one beside it that marks missing values.</summary>
    public bool Indicator { get; init; }

    /// <summary>How many columns of zeros and ones an algorithm can see of it.</summary>
    [JsonIgnore]
    public int Indicators => IsNumeric ? Indicator ? 1 : 0 : (Categories?.Count ?? 0) + (Missing ? 1 : 0);

    [JsonIgnore]
    public bool IsNumeric => Type == "numeric";
}
