using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Asl.Json;

/// <summary>Values as Java's toString prints them: what States.Format and path errors show.</summary>
internal static class JavaText
{
    public static string Of(JsonNode? node)
    {
        if (node.AsText() is { } text) return text;
        var builder = new StringBuilder();
        Append(node, builder);
        return builder.ToString();
    }

    private static void Append(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject members: AppendAll(members, '{', '}', text, member => AppendMember(member, text)); break;
            case JsonArray items: AppendAll(items, '[', ']', text, item => Append(item, text)); break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String: text.Append(value.GetValue<string>()); break;
            default: JsonText.Write(node, text); break;
        }
    }

    private static void AppendMember(KeyValuePair<string, JsonNode?> member, StringBuilder text)
    {
        text.Append(member.Key).Append('=');
        Append(member.Value, text);
    }

    private static void AppendAll<T>(IEnumerable<T> parts, char open, char close, StringBuilder text, Action<T> append)
    {
        text.Append(open);
        var first = true;
        foreach (var part in parts)
        {
            if (!first) text.Append(", ");
            first = false;
            append(part);
        }

        text.Append(close);
    }
}
