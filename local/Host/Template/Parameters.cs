using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Local.Host.Template;

/// <summary>The values of the template's parameters: overrides, else defaults, checked as CloudFormation checks them.</summary>
public static class Parameters
{
    public static IReadOnlyDictionary<string, JsonNode> Read(TemplateSource source, IReadOnlyDictionary<string, string> overrides)
    {
        var declared = source.Section("Parameters");
        if (overrides.Keys.FirstOrDefault(o => !declared.ContainsKey(o)) is { } unknown)
            throw new TemplateException($"{source.Path}: the override of '{unknown}' fits no parameter of the template; correct its name or remove it from samconfig.toml.");
        return declared.ToDictionary(p => p.Key, p => Value(source, p.Key, source.Map(p.Value, p.Key, declared), overrides.GetValueOrDefault(p.Key)), StringComparer.Ordinal);
    }

    static JsonNode Value(TemplateSource source, string name, JsonObject parameter, string? given)
    {
        var text = given ?? parameter["Default"]?.ToString() ?? throw source.Error(parameter, $"the parameter {name} has neither a default nor a value in samconfig.toml.");
        var type = parameter["Type"]?.ToString() ?? throw source.Error(parameter, $"the parameter {name} has no Type.");
        if (type.StartsWith("AWS::SSM::Parameter", StringComparison.Ordinal)) throw source.Error(parameter, $"the parameter {name} has the type {type}, which local mode does not emulate.");
        var list = type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal);
        string[] items = list ? [.. text.Split(',').Select(t => t.Trim())] : [text];
        foreach (var item in items)
        {
            if (Fault(parameter, item, type.Contains("Number", StringComparison.Ordinal)) is { } fault)
                throw source.Error(parameter, $"the parameter {name} has the value '{item}', {fault}.{Remedy(parameter)}");
        }

        return list ? new JsonArray([.. items.Select(i => (JsonNode)i)]) : type == "Number" ? JsonNode.Parse(text)! : text;
    }

    static string? Fault(JsonObject parameter, string value, bool number)
    {
        if (number && !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return "which is not a number";
        if (parameter["AllowedValues"] is JsonArray allowed && !allowed.Any(a => a?.ToString() == value)) return $"which is none of {string.Join(", ", allowed.Select(a => a?.ToString()))}";
        if (parameter["AllowedPattern"]?.ToString() is { } pattern && !Regex.IsMatch(value, $@"\A(?:{pattern})\z")) return $"which does not match {pattern}";
        if (Bound(parameter, "MinLength") is { } shortest && value.Length < shortest) return $"which is shorter than {shortest} characters";
        if (Bound(parameter, "MaxLength") is { } longest && value.Length > longest) return $"which is longer than {longest} characters";
        if (!number) return null;
        var quantity = decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Bound(parameter, "MinValue") is { } least && quantity < least) return $"which is below {least}";
        return Bound(parameter, "MaxValue") is { } most && quantity > most ? $"which is above {most}" : null;
    }

    static decimal? Bound(JsonObject parameter, string name) =>
        parameter[name]?.ToString() is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    static string Remedy(JsonObject parameter) => parameter["ConstraintDescription"]?.ToString() is { } described ? $" {described}" : "";
}
