using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.Sns;

/// <summary>How SNS's requests are spread over form fields, and its maps in answers.</summary>
static class SnsForms
{
    public static string Required(IReadOnlyDictionary<string, string> form, string name) =>
        form.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw SnsErrors.Invalid(name);

    public static Message Message(IReadOnlyDictionary<string, string> form)
    {
        if (form.ContainsKey("PhoneNumber")) throw AwsException.NotEmulated("SNS messages to a PhoneNumber");
        var arn = form.GetValueOrDefault("TopicArn") ?? form.GetValueOrDefault("TargetArn") ?? throw SnsErrors.Invalid("TopicArn or TargetArn Reason: no value for required parameter");
        return new Message(arn, form.GetValueOrDefault("Message") ?? "", form.GetValueOrDefault("Subject"), form.GetValueOrDefault("MessageStructure"), MessageAttributes(form));
    }

    /// <summary>Attributes.entry.1.key and .value.</summary>
    public static Dictionary<string, string> Entries(IReadOnlyDictionary<string, string> form, string name) =>
        Numbered(form, $"{name}.entry.{{0}}.key").ToDictionary(e => form[e + ".key"], e => form.GetValueOrDefault(e + ".value") ?? "");

    public static XElement Map(params (string Key, string Value)[] entries) =>
        new("Attributes", entries.Select(e => new XElement("entry", new XElement("key", e.Key), new XElement("value", e.Value))));

    static Dictionary<string, AttributeValue> MessageAttributes(IReadOnlyDictionary<string, string> form) =>
        Numbered(form, "MessageAttributes.entry.{0}.Name").ToDictionary(e => form[e + ".Name"], e => new AttributeValue(
            form.GetValueOrDefault(e + ".Value.DataType") ?? "", form.GetValueOrDefault(e + ".Value.StringValue") ?? form.GetValueOrDefault(e + ".Value.BinaryValue") ?? ""));

    static IEnumerable<string> Numbered(IReadOnlyDictionary<string, string> form, string pattern) =>
        Enumerable.Range(1, int.MaxValue).Select(n => pattern.Replace("{0}", $"{n}", StringComparison.Ordinal)).TakeWhile(form.ContainsKey).Select(key => key[..key.LastIndexOf('.')]);
}
