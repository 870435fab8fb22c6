using System.Text.Json.Serialization;
using Amazon.Glue.Model;
using Offline.Plumbing;

namespace Amazon.Glue;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [
        typeof(ConstantConverter<JobRunState>),
        typeof(EpochConverter)])]
[JsonSerializable(typeof(StartJobRunRequest))]
[JsonSerializable(typeof(StartJobRunResponse))]
[JsonSerializable(typeof(GetJobRunRequest))]
[JsonSerializable(typeof(GetJobRunResponse))]
internal sealed partial class Shapes : JsonSerializerContext;
