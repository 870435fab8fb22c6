using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace Predict;

/// <summary>What an app gets: a value per instance, in their order.</summary>
/// <param name="Degraded">True when an algorithm did not answer and the others' answer was taken.</param>
public sealed record Answer(IReadOnlyList<Prediction> Predictions, string InferenceId, string Strategy, bool Degraded)
{
    public APIGatewayProxyResponse ToResponse() => new()
    {
        StatusCode = 200,
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        Body = JsonSerializer.Serialize(this, AnswerJson.Default.Answer),
    };
}

/// <summary>One instance's prediction.</summary>
/// <param name="Id">The row id, under which its true value may arrive later.</param>
/// <param name="Value">A float32, as the models give it: written as the shortest text that reads back to the same bits.</param>
public sealed record Prediction(string Id, float Value);

/// <summary>How answers and problems are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(EncodeProblem))]
public sealed partial class AnswerJson : JsonSerializerContext;
