using System.Text.Json.Nodes;
using Local.Host.Template.Serverless;
using Local.Host.Wire;

namespace Local.Host.Template;

/// <summary>Builds a stack: parameters, then SAM's transformation, then names, then properties, then order and outputs.</summary>
sealed class TemplateResolver
{
    static readonly string[] Sections = ["AWSTemplateFormatVersion", "Conditions", "Description", "Globals", "Mappings", "Metadata", "Outputs", "Parameters", "Resources", "Transform"];

    readonly TemplateSource source;
    readonly StackIdentity identity;
    readonly IReadOnlyDictionary<string, JsonNode> parameters;
    readonly Conditions conditions;
    readonly Evaluator parametersOnly;
    readonly ResourceSet resources;
    readonly Dictionary<string, ResourceNames?> names = new(StringComparer.Ordinal);

    public TemplateResolver(TemplateSource source, StackIdentity identity, IReadOnlyDictionary<string, string> overrides)
    {
        (this.source, this.identity) = (source, identity);
        source.Allow(source.Root, "the template", Sections);
        parameters = Parameters.Read(source, overrides);
        conditions = new Conditions(source, () => parametersOnly!);
        parametersOnly = new Evaluator(source, new Scope(Parameter, (_, _) => null, conditions.Test, source.Section("Mappings")));
        resources = Transformation.Apply(source, parametersOnly);
    }

    public ResolvedTemplate Build()
    {
        Dictionary<string, IReadOnlySet<string>> needs = new(StringComparer.Ordinal);
        Dictionary<string, ResourceDeclaration> declared = new(StringComparer.Ordinal);
        foreach (var resource in resources.All.Where(Exists))
        {
            var needed = After(resource);
            declared[resource.LogicalId] = Declare(resource, Evaluator(needed));
            needs[resource.LogicalId] = needed;
        }

        var order = Dependencies.Order(declared.Keys, needs);
        return new ResolvedTemplate(identity, source, parameters, [.. order.Select(id => declared[id])], [.. source.Section("Outputs").Where(OutputExists).Select(Output)]);
    }

    HashSet<string> After(RawResource resource)
    {
        foreach (var id in resource.DependsOn.Select(Id))
        {
            if (resources.Find(id) is null) throw source.Error(resource.Place, $"{resource.LogicalId} has DependsOn {id}, which is no resource of this template.");
        }

        return [.. resource.DependsOn.Select(Id).Where(id => Exists(resources.Find(id)!))];
    }

    ResourceDeclaration Declare(RawResource resource, Evaluator evaluator)
    {
        var properties = (JsonObject)(evaluator.Resolve(resource.Properties) ?? new JsonObject());
        if (resource.Type == "AWS::StepFunctions::StateMachine") Define(properties);
        var own = Names(resource.LogicalId)!;
        return new ResourceDeclaration(resource.LogicalId, resource.Type, own.PhysicalId, own.Arn, properties);
    }

    static void Define(JsonObject properties)
    {
        if (properties[DefinitionFile.PathProperty] is { } path) properties["DefinitionString"] = DefinitionFile.Read(path.ToString(), properties["DefinitionSubstitutions"] as JsonObject);
        else if (properties["Definition"] is { } definition) properties["DefinitionString"] = definition.ToJsonString(Json.Options);
    }

    bool Exists(RawResource resource) => resource.Condition is not { } name
        || (conditions.Test(name) ?? throw source.Error(resource.Place, $"{resource.LogicalId} has the condition '{name}', which is not defined in Conditions."));

    /// <summary>An evaluator that notes which resources it was led to.</summary>
    Evaluator Evaluator(HashSet<string>? led) => new(source, new Scope(name => Reference(name, led), (name, attribute) => Attribute(name, attribute, led), conditions.Test, source.Section("Mappings")));

    JsonNode? Parameter(string name) => parameters.GetValueOrDefault(name) ?? name switch
    {
        "AWS::AccountId" => Settings.Account,
        "AWS::Region" => Settings.Region,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => identity.Name,
        "AWS::StackId" => identity.Arn,
        "AWS::NotificationARNs" => new JsonArray(),
        _ => null,
    };

    JsonNode? Reference(string name, HashSet<string>? led)
    {
        if (Parameter(name) is { } value) return value;
        if (Names(Id(name)) is not { } found) return null;
        led?.Add(Id(name));
        return found.PhysicalId;
    }

    JsonNode? Attribute(string name, string attribute, HashSet<string>? led)
    {
        if (Names(name) is not { } found) return null;
        led?.Add(name);
        return found.Attribute(attribute) ?? (resources.Find(name)!.Type == "AWS::SSM::Parameter" ? Evaluator(null).Resolve(resources.Find(name)!.Properties[attribute]) : null);
    }

    string Id(string reference) => ApiTransformation.Generated(reference, resources);

    ResourceNames? Names(string logicalId)
    {
        if (names.TryGetValue(logicalId, out var known)) return known ?? throw source.Error(resources.Find(logicalId)?.Place, $"the name of {logicalId} depends on itself.");
        if (resources.Find(logicalId) is not { } resource || !Exists(resource)) return null;
        names[logicalId] = null;
        var given = resource.Properties[ResourceNames.NamePropertyOf(resource.Type)] is { } property ? Evaluator(null).Resolve(property)?.ToString() : null;
        return names[logicalId] = ResourceNames.Of(resource.Type, logicalId, given ?? ResourceNames.Generated(resource.Type, logicalId, identity), identity);
    }

    bool OutputExists(KeyValuePair<string, JsonNode?> output) => output.Value?["Condition"]?.ToString() is not { } name
        || (conditions.Test(name) ?? throw source.Error(output.Value, $"the output {output.Key} has the condition '{name}', which is not defined in Conditions."));

    TemplateOutput Output(KeyValuePair<string, JsonNode?> output)
    {
        var evaluator = Evaluator(null);
        var map = source.Map(output.Value, $"the output {output.Key}", source.Section("Outputs"));
        var export = map["Export"]?["Name"] is { } name ? evaluator.Text(name) : null;
        return new TemplateOutput(output.Key, evaluator.Text(map["Value"] ?? throw source.Error(map, $"the output {output.Key} has no Value.")), map["Description"]?.ToString(), export);
    }
}
