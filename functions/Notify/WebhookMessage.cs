using System.Text;
using System.Text.Json;

namespace Notify;

/// <summary>A mail as Slack's incoming webhooks take it: a text for the notification, and blocks with the sections of the mail.</summary>
public static class WebhookMessage
{
    private const int LongestHeader = 150;

    /// <summary>Slack takes 3000 characters in a section; the fences and the heading need some of them.</summary>
    private const int LongestText = 2800;

    public static string From(Mail mail)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("text", Escaped(mail.Subject));
            json.WriteStartArray("blocks");
            Block(json, "header", "plain_text", Cut(mail.Subject, LongestHeader));
            foreach (var (heading, text) in Sections(mail.Body))
            {
                foreach (var part in Parts(Escaped(text))) Block(json, "section", "mrkdwn", Shown(heading, part));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The mail's sections by its headings, which stand alone on their lines.</summary>
    private static IEnumerable<(string Heading, string Text)> Sections(string body)
    {
        var (heading, lines) = ("", new List<string>());
        foreach (var line in body.Split('\n').Append(Report.Headings[0]))
        {
            if (!Report.Headings.Contains(line))
            {
                lines.Add(line);
                continue;
            }

            var text = string.Join('\n', lines).Trim('\n');
            if (text.Length > 0) yield return (heading, text);
            (heading, lines) = (line, []);
        }
    }

    /// <summary>Numbers and places are aligned, so they keep their columns.</summary>
    private static string Shown(string heading, string text) =>
        heading is "Numbers" or "Places" ? $"*{heading}*\n```{text}```" : $"*{heading}*\n{text}";

    private static IEnumerable<string> Parts(string text)
    {
        var part = new StringBuilder();
        foreach (var line in text.Split('\n').Select(line => Cut(line, LongestText)))
        {
            if (part.Length + line.Length + 1 > LongestText)
            {
                yield return part.ToString();
                part.Clear();
            }

            part.Append(part.Length == 0 ? "" : "\n").Append(line);
        }

        yield return part.ToString();
    }

    private static void Block(Utf8JsonWriter json, string type, string kind, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteStartObject("text");
        json.WriteString("type", kind);
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The three characters that Slack asks to be escaped, so that no text becomes a link or a mention.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 3)] + "...";
}
