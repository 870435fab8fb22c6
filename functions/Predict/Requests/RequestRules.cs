using System.Runtime.CompilerServices;
using Contracts.Rules;
using Contracts.Serving;

namespace Predict.Requests;

/// <summary>The features' rules, held against the rows of one request.</summary>
public sealed class RequestRules
{
    /// <summary>Made once for a version in service: making an expression takes longer than many rows.</summary>
    private static readonly ConditionalWeakTable<ModelFeature, ColumnCheck> Checks = [];

    private readonly Dictionary<string, UniqueValues?> unique = [];

    /// <param name="text">Not a missing value.</param>
    public BrokenRule? Broken(ModelFeature feature, string text) =>
        Check(feature) is not { } check ? null : check.OfText(text) ?? Repeated(feature, unique => unique.Add(text));

    /// <param name="text">The number as it was written.</param>
    public BrokenRule? Broken(ModelFeature feature, double value, string text) =>
        Check(feature) is not { } check ? null : check.OfNumber(value, text) ?? Repeated(feature, unique => unique.Add(value));

    public static BrokenRule? OfMissing(ModelFeature feature) => Check(feature)?.OfMissing();

    private static ColumnCheck? Check(ModelFeature feature) =>
        feature.Rule is { } rule ? Checks.GetValue(feature, _ => new ColumnCheck(feature.Name, rule)) : null;

    private BrokenRule? Repeated(ModelFeature feature, Func<UniqueValues, bool> add)
    {
        if (!unique.TryGetValue(feature.Name, out var seen)) unique[feature.Name] = seen = UniqueValues.Of(feature.Name, feature.Rule);
        return seen is null || add(seen) ? null : seen.Broken;
    }
}
