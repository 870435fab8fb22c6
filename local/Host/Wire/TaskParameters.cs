using System.Text.Json.Nodes;

namespace Local.Host.Wire;

/// <summary>The check of Step Functions on the parameters of a service's task.</summary>
public static class TaskParameters
{
    /// <summary>The parameters, if all of them are among the known ones; one that would silently do nothing is refused by name.</summary>
    public static JsonObject Only(JsonObject parameters, params string[] known) =>
        parameters.Select(p => p.Key).FirstOrDefault(name => !known.Contains(name)) is { } other ? throw AwsException.NotEmulated($"the parameter {other}") : parameters;
}
