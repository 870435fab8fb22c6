using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Local.Host.Template;

/// <summary>Plain YAML scalars by their looks, quoted ones as text, as CloudFormation reads them.</summary>
public static partial class YamlScalar
{
    public static JsonNode? Read(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain) return text;
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => Number().IsMatch(text) ? Exactly(text) : text,
        };
    }

    // Reading through JSON keeps the digits as written: a version "1.10" must not become 1.1 when it is used as text.
    static JsonNode? Exactly(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out _) ? JsonNode.Parse(text) : text;

    // A leading zero makes an account number or a phone number, not a quantity.
    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$")]
    private static partial Regex Number();
}
