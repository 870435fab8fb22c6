using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;

namespace Local.Host.S3;

/// <summary>Object tags between their two forms: a=1&amp;b=2 in a header, a TagSet in XML.</summary>
static class Tagging
{
    public static IEnumerable<XElement> Elements(string tags) =>
        QueryHelpers.ParseQuery(tags).Select(t => new XElement("Tag", new XElement("Key", t.Key), new XElement("Value", t.Value.ToString())));

    public static string Text(XElement tagging) =>
        string.Join('&', tagging.Descendants("Tag").Select(t => $"{Uri.EscapeDataString((string?)t.Element("Key") ?? throw S3Errors.MalformedXml())}={Uri.EscapeDataString((string?)t.Element("Value") ?? "")}"));
}
