using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Host.Sns;

/// <summary>SNS's checks on a message, and which of its texts goes out by e-mail.</summary>
static class MessageRules
{
    const int LongestSubject = 99;
    const int LargestMessage = 262_144;

    public static void Check(Message message)
    {
        if (message.Subject is { } subject) CheckSubject(subject);
        if (message.Body.Length == 0) throw SnsErrors.Invalid("Empty message");
        var size = Encoding.UTF8.GetByteCount(message.Body) + message.Attributes.Sum(a => Encoding.UTF8.GetByteCount(a.Key + a.Value.DataType + a.Value.Value));
        if (size > LargestMessage) throw SnsErrors.Invalid("Message too long");
        foreach (var (name, attribute) in message.Attributes) CheckAttribute(name, attribute);
        if (message.Structure is not (null or "json")) throw SnsErrors.Invalid("MessageStructure");
    }

    /// <summary>The text for e-mail: the message, or of a message per protocol the one under email, else default.</summary>
    public static string EmailText(Message message)
    {
        if (message.Structure is null) return message.Body;
        return Parsed(message.Body) is { } texts && texts["default"] is JsonValue standard ? (texts["email"] ?? standard).ToString() : throw SnsErrors.Invalid("Message Structure - No default entry in JSON message body");
    }

    static void CheckSubject(string subject)
    {
        // Fewer than 100 ASCII characters, no line break or other control character, the first one a letter, number or punctuation mark.
        if (subject.Length is 0 or > LongestSubject || subject.Any(c => c is < ' ' or > '~') || subject[0] == ' ') throw SnsErrors.Invalid("Subject");
    }

    static void CheckAttribute(string name, AttributeValue attribute)
    {
        if (name.Length is 0 or > 256) throw new Wire.AwsException("ParameterValueInvalid", $"The message attribute name '{name}' must have 1 to 256 characters.");
        if (attribute.DataType.Split('.')[0] is not ("String" or "Number" or "Binary")) throw new Wire.AwsException("ParameterValueInvalid", $"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.");
        if (attribute.Value.Length == 0) throw new Wire.AwsException("ParameterValueInvalid", $"The message attribute '{name}' must contain non-empty message attribute value for message attribute type '{attribute.DataType}'.");
    }

    static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            throw SnsErrors.Invalid("Message Structure - JSON message body failed to parse");
        }
    }
}
