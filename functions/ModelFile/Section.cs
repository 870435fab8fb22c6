using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ModelFile;

/// <summary>One mapping of the file: knows where it stands, refuses unknown keys, and collects faults instead of stopping at the first.</summary>
internal sealed partial class Section
{
    private readonly string path;
    private readonly Mark at;
    private readonly Findings findings;
    private readonly Dictionary<string, (Mark Key, YamlNode Value)> members = [];

    public Section(string path, Mark at, YamlNode? node, Findings findings)
    {
        (this.path, this.at, this.findings) = (path, at, findings);
        if (node is YamlMappingNode mapping) foreach (var (key, value) in mapping.Children) Take(key, value);
        else if (node is not null && !IsEmpty(node)) Refuse(node.Start, path, "a section with keys of its own belongs here, not " + Describe(node));
    }

    public IEnumerable<string> Keys => members.Keys;

    public bool Has(string key) => members.ContainsKey(key);

    /// <summary>The section under a key; an absent or empty one reads as all defaults.</summary>
    public Section Sub(string key) =>
        members.TryGetValue(key, out var member)
            ? new Section(Path(key), member.Key, member.Value, findings)
            : new Section(Path(key), at, null, findings);

    public void Refuse(string key, string expected, string? nearest = null) =>
        Refuse(members.TryGetValue(key, out var member) ? member.Value.Start : at, Path(key), expected, nearest);

    /// <summary>Refuses the section as a whole, at its key.</summary>
    public void RefuseSelf(string expected) => Refuse(at, path, expected);

    public void RefuseKey(string key, string expected, string? nearest = null, string[]? known = null) => Refuse(members[key].Key, Path(key), expected, nearest, known);

    /// <summary>Says of a key that it has no effect.</summary>
    public void Warn(string key, string sentence) => findings.Warnings.Add(new ModelFileFault(members[key].Key.Line, members[key].Key.Column, Path(key), sentence));

    private void Refuse(Mark mark, string key, string expected, string? nearest = null, string[]? known = null) =>
        findings.Faults.Add(new ModelFileFault(mark.Line, mark.Column, key, expected, nearest, known is null ? null : string.Join(", ", known)));

    private void Take(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalarNode { Value: { } name }) Refuse(key.Start, path, "a key must be a plain word");
        else if (KnownKeys.AreFree(path) || KnownKeys.Of(path).Contains(name)) members[name] = (key.Start, value);
        else Refuse(key.Start, Path(name), "unknown key", KnownKeys.Nearest(path, name), KnownKeys.Of(path));
    }

    private string Path(string key) => KnownKeys.Join(path, key);

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static string Describe(YamlNode node) => node switch
    {
        YamlSequenceNode => "a list",
        YamlMappingNode => "a section",
        _ when IsEmpty(node) => "nothing",
        YamlScalarNode { Style: not ScalarStyle.Plain } text => $"the text \"{Shortened(text.Value)}\"",
        YamlScalarNode plain => Shortened(plain.Value),
        _ => "this",
    };

    public static string Shortened(string? text) => text is { Length: > 40 } ? text[..37] + "..." : text ?? "";
}
