using System.Text;
using System.Text.RegularExpressions;

namespace Local.Samples.Play;

/// <summary>A mail as a person reads it.</summary>
public sealed partial record Mail(string Subject, string Body)
{
    public static Mail Read(string eml)
    {
        var parts = eml.ReplaceLineEndings("\n").Split("\n\n", 2);
        var (header, body) = (FoldedLine().Replace(parts[0], " "), parts[1]);
        return new Mail(HeaderSubject().Match(header).Groups[1].Value, header.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? Decoded(body) : body);
    }

    /// <summary>The lines under a heading, up to the next one.</summary>
    public IReadOnlyList<string> Under(string heading)
    {
        var lines = Body.Split('\n').ToList();
        if (lines.IndexOf(heading) is var at && at < 0) throw new PlayException($"The mail {Subject} has no heading {heading}.");
        return [.. lines.Skip(at + 2).TakeWhile(line => line.Length > 0)];
    }

    private static string Decoded(string body)
    {
        var bytes = new List<byte>();
        var text = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length) bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
            else bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            if (text[i] == '=') i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex FoldedLine();

    [GeneratedRegex(@"^Subject: (.*)$", RegexOptions.Multiline)]
    private static partial Regex HeaderSubject();
}
