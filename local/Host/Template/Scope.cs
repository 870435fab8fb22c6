using System.Text.Json.Nodes;

namespace Local.Host.Template;

/// <summary>What intrinsic functions may refer to from one place of the template; each look-up answers null for a name it does not know.</summary>
public sealed record Scope(Func<string, JsonNode?> Ref, Func<string, string, JsonNode?> Attribute, Func<string, bool?> Condition, JsonObject Mappings);
