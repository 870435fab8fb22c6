using System.Text.Json.Serialization;

namespace Contracts.Serving;

/// <summary>features.json of a model version, as its rows are checked before they are sent.</summary>
/// <param name="Features">In the order of the model's columns.</param>
public sealed record ModelFeatures(string Target, IReadOnlyList<ModelFeature> Features)
{
    /// <summary>How long a row can be once it is encoded, as the algorithm gets it.</summary>
    [JsonIgnore]
    public long EncodedBytes => EncodedRow.Bytes(Features.Count(feature => feature.IsNumeric), Features.Where(feature => !feature.IsNumeric).Sum(feature => (feature.Categories?.Count ?? 0) + (feature.Missing ? 1 : 0)));
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

    [JsonIgnore]
    public bool IsNumeric => Type == "numeric";
}
