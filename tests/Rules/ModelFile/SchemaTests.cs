using System.Text.Json;
using ModelFile;

namespace Tests.Rules.ModelFile;

public class SchemaTests
{
    [Fact]
    public void The_editors_schema_knows_the_same_keys()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(ModelFiles.Repository("models/model.schema.json")));
        var root = schema.RootElement;

        foreach (var (section, keys) in KnownKeys.Sections)
            Properties(root, section).ShouldBe(keys, ignoreOrder: true, customMessage: section);
    }

    [Fact]
    public void The_reference_page_explains_every_key()
    {
        var page = File.ReadAllText(ModelFiles.Repository("docs/models.md"));

        var explained = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        explained.ShouldBe(
            KnownKeys.Sections.SelectMany(section => section.Value.Select(key => KnownKeys.Join(section.Key.Replace("*", "{name}", StringComparison.Ordinal), key))),
            ignoreOrder: true);
    }

    [Fact]
    public void The_models_of_the_repository_name_the_schema_for_editors()
    {
        foreach (var file in Directory.EnumerateFiles(ModelFiles.Repository("models"), "*.yaml"))
            File.ReadLines(file).First().ShouldBe("# yaml-language-server: $schema=model.schema.json");
    }

    private static IEnumerable<string> Properties(JsonElement root, string section)
    {
        var definition = section switch { KnownKeys.EachAlgorithm => "algorithm", KnownKeys.EachRule => "rule", _ => null };
        var node = definition is null ? root : root.GetProperty("$defs").GetProperty(definition);
        foreach (var part in section.Length == 0 || definition is not null ? [] : section.Split('.')) node = node.GetProperty("properties").GetProperty(part);
        return [.. node.GetProperty("properties").EnumerateObject().Select(property => property.Name)];
    }
}
