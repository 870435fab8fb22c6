using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>The template's state machines, which follow their ASL files.</summary>
public sealed class StateMachineProvider(StateMachineStore store, TimeProvider clock) : IResourceProvider
{
    public IReadOnlyCollection<string> ResourceTypes { get; } = ["AWS::StepFunctions::StateMachine"];

    public Task DeclareAsync(ResourceDeclaration resource, CancellationToken cancellation)
    {
        var properties = resource.Properties;
        var substitutions = (properties["DefinitionSubstitutions"] as JsonObject)?.ToDictionary(s => s.Key, s => s.Value?.ToString() ?? "");
        var path = properties["DefinitionPath"]?.GetValue<string>();
        var text = properties["DefinitionString"]?.GetValue<string>() ?? StateMachineStore.Substitute(File.ReadAllText(path!), substitutions);
        StepFunctionsErrors.Checked(text);
        var created = store.Find(resource.Arn)?.Created ?? clock.EpochSeconds();
        store.Put(new StateMachine(resource.Arn, resource.Arn.Split(':')[^1], text, properties["RoleArn"]?.GetValue<string>() ?? "", created)
        {
            DefinitionPath = path,
            Substitutions = substitutions,
            Declared = true,
        });
        return Task.CompletedTask;
    }
}
