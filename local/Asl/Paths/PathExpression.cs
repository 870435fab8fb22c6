using System.Text.Json.Nodes;
using Local.Asl.Execution;

namespace Local.Asl.Paths;

/// <summary>Where a path begins.</summary>
internal enum PathRoot
{
    Input,
    Context,
    Variable,
}

/// <summary>A path of a definition: from the input ($), the context object ($$) or a variable ($name).</summary>
internal sealed class PathExpression
{
    private PathExpression(string text, PathRoot root, string variable, JsonPath path) =>
        (Text, Root, Variable, Path) = (text, root, variable, path);

    public string Text { get; }

    public PathRoot Root { get; }

    public string Variable { get; }

    public JsonPath Path { get; }

    public bool IsWholeInput => Root == PathRoot.Input && Path.IsRoot;

    public static PathExpression Parse(string text)
    {
        if (text.StartsWith("$$", StringComparison.Ordinal)) return new(text, PathRoot.Context, "", PathParser.Parse(text[1..]));
        var name = VariableName(text);
        return name.Length == 0
            ? new(text, PathRoot.Input, "", PathParser.Parse(text))
            : new(text, PathRoot.Variable, name, PathParser.Parse("$" + text[(1 + name.Length)..]));
    }

    /// <summary>Null when found, else the reason.</summary>
    public string? Find(Scope scope, out JsonNode? value)
    {
        value = null;
        if (Root == PathRoot.Variable && !scope.Visit.Variables.TryGet(Variable, out _)) return $"The variable '${Variable}' is not defined";
        return Path.Find(Source(scope), out value);
    }

    public JsonNode? Source(Scope scope) => Root switch
    {
        PathRoot.Input => scope.Input.Node,
        PathRoot.Context => scope.Visit.Context,
        _ => scope.Visit.Variables.TryGet(Variable, out var value) ? value : null,
    };

    private static string VariableName(string text)
    {
        var end = 1;
        if (text.Length < 2 || !(char.IsLetter(text[1]) || text[1] == '_')) return "";
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return text[1..end];
    }
}
