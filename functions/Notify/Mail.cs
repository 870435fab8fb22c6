namespace Notify;

/// <summary>A message as SNS takes it.</summary>
/// <param name="Attributes">By which subscriptions can choose.</param>
public sealed record Mail(string Subject, string Body, IReadOnlyDictionary<string, string> Attributes);

/// <summary>A subject under SNS's rules: ASCII, one line, fewer than 100 characters, beginning with no blank.</summary>
public static class MailSubject
{
    public const int Longest = 99;

    private const int ShortestCut = 60;

    public static string From(string model, string outcome, string fact)
    {
        var text = string.Join(' ', Ascii($"[{model}] {outcome}: {fact}").Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        if (text.Length <= Longest) return text;
        var room = text[..(Longest - 3)];
        var blank = room.LastIndexOf(' ');
        return (blank >= ShortestCut ? room[..blank] : room).TrimEnd(' ', ',', ';', ':') + "...";
    }

    private static string Ascii(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value is > 32 and < 127 ? (char)rune.Value : rune.IsAscii ? ' ' : '?'));
}
