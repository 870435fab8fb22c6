using System.Text.Json.Serialization;
using Amazon.SimpleSystemsManagement.Model;
using Offline.Plumbing;

namespace Amazon.SimpleSystemsManagement;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [
        typeof(ConstantConverter<ParameterTier>),
        typeof(ConstantConverter<ParameterType>),
        typeof(EpochConverter)])]
[JsonSerializable(typeof(GetParameterRequest))]
[JsonSerializable(typeof(GetParameterResponse))]
[JsonSerializable(typeof(GetParametersByPathRequest))]
[JsonSerializable(typeof(GetParametersByPathResponse))]
[JsonSerializable(typeof(PutParameterRequest))]
[JsonSerializable(typeof(PutParameterResponse))]
[JsonSerializable(typeof(DeleteParameterRequest))]
[JsonSerializable(typeof(DeleteParameterResponse))]
internal sealed partial class Shapes : JsonSerializerContext;
