using System.Text.Json.Nodes;

namespace Local.Host.Template.Serverless;

/// <summary>The part of SAM's transformation that local mode performs: functions, APIs, state machines and their events, as plain CloudFormation.</summary>
public static class Transformation
{
    /// <param name="parameters">Resolves what depends on parameters alone, as SAM does before it transforms.</param>
    public static ResourceSet Apply(TemplateSource source, Evaluator parameters)
    {
        var resources = new ResourceSet(source);
        foreach (var (id, node) in source.Section("Resources")) resources.Add(RawResource.Read(source, id, node));
        Globals.Apply(resources);
        // APIs first: the events of functions add routes to them.
        Each(resources, "AWS::Serverless::Api", r => ApiTransformation.Apply(resources, r, parameters));
        Each(resources, "AWS::Serverless::Function", r => FunctionTransformation.Apply(resources, r));
        Each(resources, "AWS::Serverless::StateMachine", r => StateMachineTransformation.Apply(resources, r));
        if (resources.All.FirstOrDefault(r => r.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)) is { } other)
            throw source.Error(other.Place, $"{other.Type} ({other.LogicalId}) is not emulated by local mode.");
        return resources;
    }

    static void Each(ResourceSet resources, string type, Action<RawResource> apply)
    {
        foreach (var resource in resources.All.Where(r => r.Type == type).ToList()) apply(resource);
    }
}
