using System.Text.Json;
using System.Text.Json.Serialization;
using Predict.Serving;

namespace Predict.Answers;

/// <summary>How answers and problems are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ModelList))]
[JsonSerializable(typeof(ModelDescription))]
[JsonSerializable(typeof(EncodeProblem))]
public sealed partial class AnswerJson : JsonSerializerContext;
