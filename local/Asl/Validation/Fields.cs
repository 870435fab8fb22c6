using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl.Intrinsics;
using Local.Asl.Json;
using Local.Asl.Paths;
using Local.Asl.Templates;

namespace Local.Asl.Validation;

/// <summary>The members of one object of a definition, read with the checks their kinds need.</summary>
internal sealed class Fields(JsonObject json, string location, Findings findings)
{
    public JsonObject Json => json;

    public string Location => location;

    public Findings Findings => findings;

    public bool Has(string name) => json.ContainsKey(name);

    public JsonNode? Node(string name) => json.TryGetPropertyValue(name, out var value) ? value : null;

    public string At(string name) => $"{location}/{name}";

    public void Refuse(string name, string message) => findings.Add(message, At(name));

    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        foreach (var (name, _) in json)
        {
            if (!known.Contains(name)) Refuse(name, "Field is not supported");
        }
    }

    public bool Require(params string[] names)
    {
        var missing = names.Where(name => !Has(name)).ToList();
        if (missing.Count > 0) findings.Add($"These fields are required: [{string.Join(", ", missing)}]", location);
        return missing.Count == 0;
    }

    public string? Text(string name) => Read(name, "String", value => value.AsText());

    public bool? Flag(string name)
    {
        if (!Has(name)) return null;
        var flag = Node(name).AsFlag();
        if (flag is null) Refuse(name, "Expected value of type Boolean");
        return flag;
    }

    public long? Whole(string name, long least, long most)
    {
        if (!Has(name)) return null;
        if (!Number.TryInteger(Node(name), out var value)) Refuse(name, "Expected value of type Integer");
        else if (value < least || value > most) Refuse(name, $"Value must be between {least} and {most}");
        else return value;
        return null;
    }

    public double? Decimal(string name, double least)
    {
        if (!Has(name)) return null;
        if (!Number.Is(Node(name))) Refuse(name, "Expected value of type Number");
        else if (Number.Double(Node(name)!) is var value && value < least) Refuse(name, $"Value must be greater than or equal to {least}");
        else return value;
        return null;
    }

    public Fields? Object(string name) => Read(name, "Object", value => value as JsonObject) is { } inner ? new Fields(inner, At(name), findings) : null;

    /// <summary>The objects of an array.</summary>
    public IReadOnlyList<Fields> Objects(string name, bool required = false)
    {
        var items = Read(name, "Array", value => value as JsonArray);
        if (items is { Count: 0 } && required) Refuse(name, "Value cannot be empty");
        var inner = new List<Fields>();
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            if (items![i] is JsonObject item) inner.Add(new Fields(item, $"{At(name)}[{i}]", findings));
            else findings.Add("Expected value of type Object", $"{At(name)}[{i}]");
        }

        return inner;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        var items = Read(name, "Array", value => value as JsonArray) ?? [];
        if (Has(name) && items.Count == 0) Refuse(name, "Value cannot be empty");
        return [.. items.Select(item => item.AsText()).OfType<string>()];
    }

    public PathExpression? Path(string name) => Text(name) is { } text ? Compiled(name, () => PathExpression.Parse(text)) : null;

    public IntrinsicCall? Call(string name) => Text(name) is { } text ? Compiled(name, () => IntrinsicParser.Parse(text)) : null;

    public ReferencePath? Reference(string name) => Path(name) is { } path ? Compiled(name, () => Single(path)) : null;

    public Template? Template(string name) => Has(name) ? TemplateCompiler.Compile(Node(name), message => Refuse(name, message)) : null;

    public Template? Assign() => Object("Assign") is null ? null : Template("Assign");

    private static ReferencePath Single(PathExpression path) =>
        path.Root == PathRoot.Input ? ReferencePath.Of(path.Path) : throw new PathSyntaxException($"'{path.Text}' must begin with $.");

    private T? Compiled<T>(string name, Func<T> compile)
        where T : class
    {
        try
        {
            return compile();
        }
        catch (PathSyntaxException exception)
        {
            Refuse(name, $"Value is not a Reference Path: {exception.Message}");
            return null;
        }
    }

    private T? Read<T>(string name, string type, Func<JsonNode?, T?> read)
        where T : class
    {
        if (!Has(name)) return null;
        var value = read(Node(name));
        if (value is null) Refuse(name, $"Expected value of type {type}");
        return value;
    }

    public bool IsNull(string name) => Has(name) && Node(name).IsKind(JsonValueKind.Null);
}
