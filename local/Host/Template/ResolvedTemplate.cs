using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Template;

/// <summary>The template as deployed: parameters, resources in an order that respects their dependencies, and outputs.</summary>
public sealed record ResolvedTemplate(
    StackIdentity Identity,
    TemplateSource Source,
    IReadOnlyDictionary<string, JsonNode> Parameters,
    IReadOnlyList<ResourceDeclaration> Resources,
    IReadOnlyList<TemplateOutput> Outputs)
{
    public const string FileName = "template.yaml";

    /// <summary>The stack of a repository: its template.yaml with what its samconfig.toml says about local mode.</summary>
    public static ResolvedTemplate Load(string repository, string url)
    {
        var configuration = SamConfiguration.Load(Path.Combine(repository, "samconfig.toml"));
        return Build(TemplateSource.Load(Path.Combine(repository, FileName)), new StackIdentity(configuration.StackName, url), configuration.Overrides);
    }

    public static ResolvedTemplate Build(TemplateSource source, StackIdentity identity, IReadOnlyDictionary<string, string> overrides) =>
        new TemplateResolver(source, identity, overrides).Build();

    public string? Output(string key) => Outputs.FirstOrDefault(o => o.Key == key)?.Value;

    public ResourceDeclaration? Find(string logicalIdOrArn) =>
        Resources.FirstOrDefault(r => r.LogicalId == logicalIdOrArn || r.Arn == logicalIdOrArn || r.PhysicalId == logicalIdOrArn);

    /// <summary>A state machine's definition after substitution, read again from its file at each call.</summary>
    public string? Definition(string logicalIdOrArn) => Find(logicalIdOrArn)?.Properties switch
    {
        { } properties when properties[DefinitionFile.PathProperty] is { } path => DefinitionFile.Read(path.ToString(), properties["DefinitionSubstitutions"] as JsonObject),
        { } properties => properties["DefinitionString"]?.ToString(),
        null => null,
    };
}

/// <summary>One output of the template.</summary>
public sealed record TemplateOutput(string Key, string Value, string? Description, string? ExportName);
