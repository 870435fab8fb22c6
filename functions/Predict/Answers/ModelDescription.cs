using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.Annotations.APIGateway;
using Contracts.Monitoring;
using Contracts.Serving;
using Contracts.Training;

namespace Predict.Answers;

/// <summary>The models that something of is in service.</summary>
public sealed record ModelList(IReadOnlyList<ModelSummary> Models)
{
    public IHttpResult ToResult() => HttpResults.Ok(JsonSerializer.Serialize(this, AnswerJson.Default.ModelList)).AddHeader("Content-Type", "application/json");
}

/// <summary>One model of the list.</summary>
public sealed record ModelSummary(string Model, string Strategy, IReadOnlyList<ModelVersion> Versions);

/// <summary>One algorithm's model that is in service.</summary>
/// <param name="Version">The run that trained it.</param>
/// <param name="Since">When it went into service.</param>
/// <param name="Rmse">On held-out rows, in the target's unit.</param>
/// <param name="Metrics">All of its metrics on those rows, with their deviations; null in the list.</param>
public sealed record ModelVersion(string Algorithm, string Version, DateTimeOffset Since, double Rmse, RegressionMetrics? Metrics)
{
    /// <summary>The id of its training's report; null in the list, and where the training left none.</summary>
    public string? Report { get; init; }

    public static ModelVersion Of(Deployment deployment, RegressionMetrics? metrics = null) => new(deployment.Algorithm, deployment.Run, deployment.At, deployment.Rmse, metrics);
}

/// <summary>Everything that an app's author needs to know of a model.</summary>
/// <param name="Strategies">What a request may ask for instead of the model's own strategy.</param>
/// <param name="Example">A body that the model takes.</param>
public sealed record ModelDescription(
    string Model, string Target, string Strategy, IReadOnlyList<string> Strategies, IReadOnlyList<ModelFeature> Features, IReadOnlyList<ModelVersion> Versions, JsonObject Example)
{
    /// <summary>What the last check for drift found; null before the first.</summary>
    public LastCheck? LastCheck { get; init; }

    public static ModelDescription Of(InService serving, IReadOnlyCollection<ModelFeatures> versions, IReadOnlyList<ModelVersion> described)
    {
        ModelFeature[] features = [.. versions.SelectMany(version => version.Features).GroupBy(feature => feature.Name).Select(Merged)];
        return new ModelDescription(serving.Model, versions.First().Target, serving.Strategy, StrategyNames.For(serving.Strategy), features, described, ExampleOf(features));
    }

    public IHttpResult ToResult() => HttpResults.Ok(JsonSerializer.Serialize(this, AnswerJson.Default.ModelDescription)).AddHeader("Content-Type", "application/json");

    /// <summary>A feature of several versions: what any of them knows is known.</summary>
    private static ModelFeature Merged(IEnumerable<ModelFeature> versions)
    {
        var first = versions.First();
        return first.IsNumeric ? first : first with { Categories = [.. versions.SelectMany(version => version.Categories ?? []).Distinct().Order(StringComparer.Ordinal)] };
    }

    private static JsonObject ExampleOf(IEnumerable<ModelFeature> features) =>
        new(features.Select(feature => KeyValuePair.Create(feature.Name, (JsonNode?)(feature.IsNumeric ? JsonValue.Create(feature.Imputation ?? 0) : JsonValue.Create(feature.Categories is [var category, ..] ? category : null)))));
}
