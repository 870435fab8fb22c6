using System.Text.RegularExpressions;

namespace Local.Host.Template;

/// <summary>What samconfig.toml says about local mode: its environment local, else default; else a stack of the project's own name.</summary>
public sealed partial record SamConfiguration(string StackName, IReadOnlyDictionary<string, string> Overrides)
{
    public const string DefaultStackName = "serverless-mlops";

    static readonly string[] Commands = ["deploy", "global"];

    public static SamConfiguration Load(string path) => File.Exists(path) ? Parse(path, File.ReadAllText(path)) : Parse(path, "");

    /// <summary>Reads the few forms of TOML that samconfig.toml uses: tables, and strings or lists of strings.</summary>
    public static SamConfiguration Parse(string path, string toml)
    {
        var tables = Tables(path, toml);
        var environment = tables.Keys.Any(t => t.StartsWith("local.", StringComparison.Ordinal)) ? "local" : "default";
        List<string>? Setting(string name) => Commands
            .Select(c => tables.GetValueOrDefault($"{environment}.{c}.parameters")?.GetValueOrDefault(name)).FirstOrDefault(v => v is not null);
        var overrides = Setting("parameter_overrides") ?? [];
        return new SamConfiguration(Setting("stack_name") is [var name] ? name : DefaultStackName, Overridden(path, overrides));
    }

    static Dictionary<string, string> Overridden(string path, List<string> settings)
    {
        Dictionary<string, string> overrides = new(StringComparer.Ordinal);
        foreach (Match match in settings.SelectMany(s => Override().Matches(s)))
        {
            if (!match.Groups["name"].Success) throw new TemplateException($"{path}: parameter_overrides has '{match.Value}' where Name=value is needed.");
            overrides[match.Groups["name"].Value] = Regex.Replace(match.Groups["value"].Value, "^\"(.*)\"$", "$1", RegexOptions.Singleline);
        }

        return overrides;
    }

    static Dictionary<string, Dictionary<string, List<string>>> Tables(string path, string toml)
    {
        Dictionary<string, Dictionary<string, List<string>>> tables = new(StringComparer.Ordinal);
        var table = "";
        foreach (Match line in Line().Matches(toml))
        {
            if (line.Groups["table"].Success) table = line.Groups["table"].Value;
            else if (line.Groups["key"].Success) tables.TryAdd(table, new(StringComparer.Ordinal));
            else throw new TemplateException($"{path}: '{line.Value.Trim()}' is not a table, nor a key with a string, number, boolean or list of strings.");
            if (line.Groups["key"].Success) tables[table][line.Groups["key"].Value] = Values(line.Groups["value"].Value);
        }

        return tables;
    }

    static List<string> Values(string text)
    {
        List<string> quoted = [.. Quoted().Matches(text).Select(m => Unescape(m.Groups["basic"].Success ? m.Groups["basic"].Value : null, m.Groups["literal"].Value))];
        return text[0] is '"' or '\'' or '[' ? quoted : [text.Trim()];
    }

    static string Unescape(string? basic, string literal) =>
        basic?.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) ?? literal;

    [GeneratedRegex("""^[ \t]*(?:\[(?<table>[^\[\]\n]+)\]|(?<key>[A-Za-z0-9_-]+)[ \t]*=[ \t]*(?<value>\[[^\]]*\]|\"\"\"(?s:.*?)\"\"\"|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_.+-]+)|(?<other>[^#\s].*))[ \t]*(?:\#.*)?\r?$""", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("\"\"\"\\s*(?<basic>(?s:.*?))\"\"\"|\"(?<basic>(?:[^\"\\\\]|\\\\.)*)\"|'(?<literal>[^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("""(?<name>[A-Za-z0-9]+)=(?<value>"(?:[^"\\]|\\.)*"|\S*)|\S+""")]
    private static partial Regex Override();
}
