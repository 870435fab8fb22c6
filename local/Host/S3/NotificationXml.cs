using System.Xml.Linq;
using Local.Host.Wire;

namespace Local.Host.S3;

/// <summary>A function's notification as XML, and the checks that hold for every way of declaring one.</summary>
static class NotificationXml
{
    static readonly string[] known = ["s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload"];

    public static XElement Write(LambdaNotification rule)
    {
        var rules = new[] { ("Prefix", rule.Prefix), ("Suffix", rule.Suffix) }.Where(r => r.Item2.Length > 0)
            .Select(r => new XElement("FilterRule", new XElement("Name", r.Item1), new XElement("Value", r.Item2)));
        return new XElement("CloudFunctionConfiguration", new XElement("Id", rule.Id), new XElement("CloudFunction", rule.Function),
            rule.Events.Select(e => new XElement("Event", e)), new XElement("Filter", new XElement("S3Key", rules)));
    }

    public static LambdaNotification Read(XElement element)
    {
        var filter = element.Element("Filter")?.Element("S3Key")?.Elements("FilterRule").Select(r => ((string?)r.Element("Name") ?? "", (string?)r.Element("Value") ?? "")) ?? [];
        var id = (string?)element.Element("Id") ?? Guid.NewGuid().ToString();
        return Checked(id, (string?)element.Element("CloudFunction"), [.. element.Elements("Event").Select(e => e.Value)], filter);
    }

    /// <summary>A notification of a function; what local mode would silently never send is refused by name.</summary>
    public static LambdaNotification Checked(string id, string? function, IReadOnlyList<string> events, IEnumerable<(string Name, string Value)> filter)
    {
        if (string.IsNullOrEmpty(function) || events.Count == 0) throw S3Errors.MalformedXml();
        if (events.FirstOrDefault(e => !known.Contains(e)) is { } unknown) throw AwsException.NotEmulated("the S3 notification event " + unknown);
        var rules = filter.ToLookup(f => f.Name.ToLowerInvariant(), f => f.Value);
        if (rules.FirstOrDefault(r => r.Key is not ("prefix" or "suffix")) is { } other) throw S3Errors.InvalidArgument("filter rule name must be either prefix or suffix, not " + other.Key);
        return new LambdaNotification(id, function, events, rules["prefix"].SingleOrDefault() ?? "", rules["suffix"].SingleOrDefault() ?? "");
    }
}
