using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Local.Host.Template;

/// <summary>The template as JSON in the long form of every intrinsic function, remembering where each part stands in the file.</summary>
public sealed class TemplateSource
{
    readonly Dictionary<JsonNode, Mark> marks = new(ReferenceEqualityComparer.Instance);

    TemplateSource(string path, string body)
    {
        Path = path;
        Body = body;
        Root = Read(body);
    }

    public string Path { get; }

    public string Body { get; }

    public JsonObject Root { get; }

    /// <summary>The folder that relative paths in the template start from.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public static TemplateSource Load(string path) => new(path, File.ReadAllText(path));

    public static TemplateSource Parse(string path, string body) => new(path, body);

    /// <summary>A top-level section, empty when the template has none.</summary>
    public JsonObject Section(string name) => Map(Root[name] ?? new JsonObject(), name);

    public JsonObject Map(JsonNode? node, string what, JsonNode? place = null) =>
        node as JsonObject ?? throw Error(node ?? place, $"{what} must be a map.");

    /// <summary>An error at a node, or at the nearest part around it that came from the file.</summary>
    public TemplateException Error(JsonNode? place, string message)
    {
        for (var node = place; node is not null; node = node.Parent)
        {
            if (marks.TryGetValue(node, out var mark)) return At(mark, message);
        }

        return new TemplateException($"{Path}: {message}");
    }

    /// <summary>Lets a node made by the transformation stand where its origin stands.</summary>
    public T From<T>(JsonNode origin, T made) where T : JsonNode
    {
        for (JsonNode? node = origin; node is not null; node = node.Parent)
        {
            if (!marks.TryGetValue(node, out var mark)) continue;
            marks[made] = mark;
            break;
        }

        return made;
    }

    TemplateException At(Mark mark, string message) => new($"{Path}({mark.Line},{mark.Column}): {message}");

    JsonObject Read(string body)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(body));
        }
        catch (YamlException e)
        {
            throw At(e.Start, $"this is not YAML: {e.Message}");
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode root }]) throw new TemplateException($"{Path}: a template is one YAML map.");
        return (JsonObject)Convert(root)!;
    }

    JsonNode? Convert(YamlNode node)
    {
        var json = ShortForm.Wrap(node.Tag.IsEmpty ? "" : node.Tag.Value, Untagged(node), message => At(node.Start, message));
        if (json is not null) marks[json] = node.Start;
        return json;
    }

    JsonNode? Untagged(YamlNode node) => node switch
    {
        YamlScalarNode scalar => YamlScalar.Read(scalar),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Convert)]),
        YamlMappingNode mapping => ReadMap(mapping),
        _ => throw At(node.Start, "this kind of YAML node has no place in a template."),
    };

    JsonObject ReadMap(YamlMappingNode mapping)
    {
        JsonObject map = [];
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name }) throw At(key.Start, "a key must be plain text.");
            if (!map.TryAdd(name, Convert(value))) throw At(key.Start, $"the key {name} stands here twice.");
        }

        return map;
    }
}
