using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Page;

/// <summary>One feature: its picture, what happened, and the numbers.</summary>
internal static class FeatureCard
{
    public static string Of(FeatureFinding feature) => $"""
        <article><h3>{Html.Text(feature.Name)} <span class="badge {feature.State}">{feature.State}</span>{(feature.Critical ? " <span class=badge>critical</span>" : "")}</h3>
        <p>{Html.Text(What(feature))}</p>
        {Histogram.Of(feature)}
        <dl>{string.Concat(Rows(feature).Select(row => $"<dt>{row.Name}</dt><dd>{Html.Text(row.Value)}</dd>"))}</dl></article>

        """;

    private static string What(FeatureFinding feature) => feature.Following is { } following
        ? $"{feature.What} It only follows {Words.List(following.Features)}."
        : feature.What;

    private static IEnumerable<(string Name, string Value)> Rows(FeatureFinding feature)
    {
        if (feature.Distance is not null) yield return ("distance", $"{Words.Number(feature.Distance)}, threshold {Words.Number(feature.Threshold)}");
        if (feature.Effect is { } effect) yield return ("effect", $"{effect.Size}, stability index {Words.Number(effect.PopulationStability)}");
        yield return ("compared", $"{Words.Count(feature.BaselineValues)} values before, {Words.Count(feature.WindowValues)} now");
        yield return ("before", feature.Before.Words);
        yield return ("now", feature.Now?.Words ?? "no such column");
        foreach (var check in feature.Checks) yield return (Html.Text(check.Check), check.Description);
    }
}
