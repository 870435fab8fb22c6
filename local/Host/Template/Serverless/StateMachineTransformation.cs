using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>AWS::Serverless::StateMachine: the state machine with its definition's path, its role and its events.</summary>
public static class StateMachineTransformation
{
    static readonly string[] Known =
    [
        "Definition", "DefinitionSubstitutions", "DefinitionUri", "Events", "Logging", "Name", "PermissionsBoundary", "Policies", "PropagateTags", "Role", "RolePath", "Tags", "Tracing", "Type",
    ];

    public static void Apply(ResourceSet resources, RawResource machine)
    {
        var (source, given) = (resources.Source, machine.Properties);
        source.Allow(given, machine.LogicalId, Known);
        var made = source.Copy(given, "DefinitionSubstitutions", "Definition", "Logging>LoggingConfiguration", "Name>StateMachineName", "Tags", "Tracing>TracingConfiguration", "Type>StateMachineType");
        if (given["DefinitionUri"] is JsonValue uri) made[DefinitionFile.PathProperty] = source.From(uri, JsonValue.Create(Path.GetFullPath(Path.Combine(source.Folder, uri.ToString()))));
        else if (given["Definition"] is null) throw source.Error(machine.Place, $"{machine.LogicalId} needs DefinitionUri, a path from the template's folder.");
        made["RoleArn"] = RoleTransformation.Apply(resources, machine, "states.amazonaws.com");
        resources.Replace(machine, "AWS::StepFunctions::StateMachine", made);
        if (given["Events"] is { } events) EventTransformation.OfStateMachine(resources, machine, source.Map(events, "Events"));
    }
}
