using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.SageMaker;

/// <summary>Some of SageMaker's operations, by name.</summary>
public interface IOperations
{
    IReadOnlyDictionary<string, Func<JsonObject, JsonObject>> Operations { get; }
}

/// <summary>SageMaker's control plane: the same operations for SDK clients and for tasks of state machines.</summary>
public sealed class SageMakerService(IEnumerable<IOperations> groups) : IJsonService, ITaskTarget
{
    readonly Dictionary<string, Func<JsonObject, JsonObject>> operations = groups.SelectMany(g => g.Operations).ToDictionary(StringComparer.Ordinal);

    public string TargetPrefix => "SageMaker";

    public string Integration => "sagemaker";

    public IReadOnlyCollection<string> Operations => operations.Keys;

    public Task<JsonObject> CallAsync(string operation, JsonObject input, Caller caller, CancellationToken cancellation) =>
        operations.TryGetValue(operation, out var call) ? Task.FromResult(call(input)) : throw AwsException.NotEmulated($"SageMaker {operation}");

    public async Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation) =>
        await CallAsync(operation, parameters, caller, cancellation);
}
