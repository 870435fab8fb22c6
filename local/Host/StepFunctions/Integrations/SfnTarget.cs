using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.StepFunctions.Integrations;

/// <summary>Step Functions as its own SDK integration, aws-sdk:sfn:*: capitals outside, camel case inside.</summary>
public sealed class SfnTarget(IServiceProvider services) : ITaskTarget
{
    public string Integration => "sfn";

    public Task<JsonNode?> CallTaskAsync(string operation, JsonObject parameters, Caller caller, CancellationToken cancellation)
    {
        var answer = services.GetRequiredService<StepFunctionsService>().Call(operation, Cased(parameters, char.ToLowerInvariant));
        return Task.FromResult<JsonNode?>(Cased(answer, char.ToUpperInvariant));
    }

    static JsonObject Cased(JsonObject members, Func<char, char> first)
    {
        var cased = new JsonObject();
        foreach (var (name, value) in members) cased[first(name[0]) + name[1..]] = CasedValue(value, first);
        return cased;
    }

    static JsonNode? CasedValue(JsonNode? value, Func<char, char> first) => value switch
    {
        JsonObject inner => Cased(inner, first),
        JsonArray items => new JsonArray([.. items.Select(i => CasedValue(i, first))]),
        _ => value?.DeepClone(),
    };
}
