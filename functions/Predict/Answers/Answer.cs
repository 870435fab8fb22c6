using System.Net;
using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Predict.Requests;

namespace Predict.Answers;

/// <summary>What an app gets: a value per row, in their order.</summary>
/// <param name="Degraded">True when an algorithm did not answer and the others' answer was taken.</param>
/// <param name="Missing">Who did not answer, and why; null when all did.</param>
/// <param name="Warnings">What was accepted although the model does not know it; null when there is nothing.</param>
public sealed record Answer(
    IReadOnlyList<Prediction> Predictions, string Strategy, string InferenceId, bool Degraded, IReadOnlyList<MissingAnswer>? Missing, IReadOnlyList<Finding>? Warnings)
{
    public IHttpResult ToResult() => HttpResults.NewResult(HttpStatusCode.OK, JsonSerializer.Serialize(this, AnswerJson.Default.Answer)).AddHeader("Content-Type", "application/json");
}

/// <summary>One row's prediction.</summary>
/// <param name="Id">The row id, under which its true value may arrive later.</param>
/// <param name="Value">A float32, as the models give it: written as the shortest text that reads back to the same bits.</param>
/// <param name="Candidates">By algorithm.</param>
public sealed record Prediction(string Id, float Value, IReadOnlyDictionary<string, CandidateValue> Candidates);

/// <summary>What one algorithm predicted for the row.</summary>
/// <param name="Version">The run that trained the model.</param>
/// <param name="Milliseconds">How long its endpoint took for the whole request.</param>
public sealed record CandidateValue(float Value, string Version, double Milliseconds);

/// <summary>An algorithm whose answer is not in it.</summary>
public sealed record MissingAnswer(string Algorithm, string Reason);
