using System.Globalization;
using System.Xml.Linq;

namespace Local.Host.S3;

/// <summary>S3's XML answers.</summary>
static class S3Xml
{
    static readonly XNamespace space = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static async Task WriteAsync(HttpResponse response, XElement root, int status = 200, bool inNamespace = true)
    {
        if (inNamespace)
            foreach (var e in root.DescendantsAndSelf()) e.Name = space + e.Name.LocalName;
        response.StatusCode = status;
        response.ContentType = "application/xml";
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public static XElement Owner(string name = "Owner") => new(name, new XElement("ID", Settings.Account), new XElement("DisplayName", "local"));

    /// <summary>Control characters that XML 1.0 cannot hold, which S3 then only lists with encoding-type=url.</summary>
    public static string Text(string value, bool encoded) => encoded ? Notifications.EncodeKey(value) : value;
}
