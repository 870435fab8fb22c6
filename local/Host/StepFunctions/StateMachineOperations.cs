using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Asl;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>The operations on state machines.</summary>
public sealed partial class StateMachineOperations(StateMachineStore store, TimeProvider clock)
{
    public JsonObject Create(JsonObject input)
    {
        var machine = Requested(input);
        if (store.Find(machine.Arn) is { } existing)
        {
            // The same request again is the same machine; anything else under the name is a conflict.
            if (existing.Definition != machine.Definition || existing.RoleArn != machine.RoleArn)
                throw new AwsException("StateMachineAlreadyExists", $"State Machine Already Exists: '{machine.Arn}'");
            return new JsonObject { ["stateMachineArn"] = existing.Arn, ["creationDate"] = existing.Created };
        }

        store.Put(machine);
        return new JsonObject { ["stateMachineArn"] = machine.Arn, ["creationDate"] = machine.Created };
    }

    public JsonObject Update(JsonObject input)
    {
        var machine = store.Get(input.Required("stateMachineArn"));
        if (input.Text("definition") is null && input.Text("roleArn") is null)
            throw new AwsException("MissingRequiredParameter", "Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the EncryptionConfiguration must be specified");
        var definition = input.Text("definition") ?? machine.Definition;
        StepFunctionsErrors.Checked(definition);
        // From here on the machine follows what was put here, not the file it came from, until the next start declares it again.
        store.Put(machine with { Definition = definition, RoleArn = input.Text("roleArn") ?? machine.RoleArn, DefinitionPath = null, RevisionId = Guid.NewGuid().ToString() });
        return new JsonObject { ["updateDate"] = clock.EpochSeconds() };
    }

    public JsonObject Delete(JsonObject input)
    {
        store.Remove(input.Required("stateMachineArn"));
        return [];
    }

    public JsonObject Describe(JsonObject input) => Describe(store.Get(MachineArn(input.Required("stateMachineArn"))));

    public JsonObject Describe(StateMachine machine)
    {
        var answer = new JsonObject
        {
            ["stateMachineArn"] = machine.Arn,
            ["name"] = machine.Name,
            ["status"] = "ACTIVE",
            ["definition"] = machine.Definition,
            ["roleArn"] = machine.RoleArn,
            ["type"] = "STANDARD",
            ["creationDate"] = machine.Created,
            ["loggingConfiguration"] = machine.LoggingConfiguration?.DeepClone() ?? new JsonObject { ["level"] = "OFF", ["includeExecutionData"] = false },
            ["tracingConfiguration"] = new JsonObject { ["enabled"] = machine.Tracing },
        };
        if (machine.RevisionId != "INITIAL") answer["revisionId"] = machine.RevisionId;
        return answer;
    }

    public JsonObject List(JsonObject input)
    {
        var (page, next) = Paging.Page(store.List(), input);
        return Paging.Answer("stateMachines", page.Select(m => new JsonObject { ["stateMachineArn"] = m.Arn, ["name"] = m.Name, ["type"] = "STANDARD", ["creationDate"] = m.Created }), next);
    }

    public JsonObject ListTags(JsonObject input) =>
        new() { ["tags"] = new JsonArray([.. store.Get(input.Required("resourceArn")).Tags.Select(t => new JsonObject { ["key"] = t.Key, ["value"] = t.Value })]) };

    public static JsonObject Validate(JsonObject input)
    {
        try
        {
            StateMachineDefinition.Parse(input.Required("definition"));
            return new JsonObject { ["result"] = "OK", ["diagnostics"] = new JsonArray(), ["truncated"] = false };
        }
        catch (InvalidDefinitionException e)
        {
            var diagnostics = e.Diagnostics.Select(d => new JsonObject { ["severity"] = d.Severity, ["code"] = d.Code, ["message"] = d.Message, ["location"] = d.Location });
            return new JsonObject { ["result"] = "FAIL", ["diagnostics"] = new JsonArray([.. diagnostics]), ["truncated"] = false };
        }
    }

    StateMachine Requested(JsonObject input)
    {
        var name = CheckedName(input.Required("name"));
        if (input.Text("type") is { } type && type != "STANDARD") throw AwsException.NotEmulated($"state machines of type {type}");
        var definition = input.Required("definition");
        StepFunctionsErrors.Checked(definition);
        var tags = (input["tags"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(t => t.Required("key"), t => t.Text("value") ?? "");
        return new StateMachine(Settings.Arn("states", $"stateMachine:{name}"), name, definition, input.Required("roleArn"), clock.EpochSeconds())
        {
            LoggingConfiguration = input["loggingConfiguration"]?.DeepClone().AsObject(),
            Tracing = input["tracingConfiguration"]?["enabled"]?.GetValue<bool>() ?? false,
            Tags = tags,
        };
    }

    /// <summary>1 to 80 characters, none of those that Step Functions refuses in names.</summary>
    public static string CheckedName(string name) =>
        name.Length is > 0 and <= 80 && !Forbidden().IsMatch(name) ? name : throw StepFunctionsErrors.InvalidName(name);

    static string MachineArn(string arn) => arn.Contains(":stateMachine:", StringComparison.Ordinal) ? arn : throw StepFunctionsErrors.InvalidArn(arn);

    [GeneratedRegex("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cc}]")]
    private static partial Regex Forbidden();
}
