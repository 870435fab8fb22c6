using System.Text;

namespace Local.Asl.Paths;

/// <summary>A cursor over the text of a path, a filter or an intrinsic function call.</summary>
internal sealed class Scanner(string text, int position = 0)
{
    public string Text { get; } = text;

    public int Position { get; set; } = position;

    public bool AtEnd => Position >= Text.Length;

    public char Current => AtEnd ? '\0' : Text[Position];

    public char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    public void SkipBlanks()
    {
        while (char.IsWhiteSpace(Current)) Position++;
    }

    public bool TryTake(string word)
    {
        if (string.CompareOrdinal(Text, Position, word, 0, word.Length) != 0) return false;
        Position += word.Length;
        return true;
    }

    public void Expect(char c)
    {
        if (Current != c) throw Error($"expected '{c}'");
        Position++;
    }

    public string TakeWhile(Func<char, bool> accept)
    {
        var start = Position;
        while (!AtEnd && accept(Current)) Position++;
        return Text[start..Position];
    }

    /// <summary>A quoted text, its quote being the current character; a backslash takes the next character as it is.</summary>
    public string Quoted()
    {
        var quote = Current;
        Position++;
        var value = new StringBuilder();
        while (Current != quote)
        {
            if (AtEnd) throw Error("a quote is not closed");
            if (Current == '\\' && Peek(1) != '\0') Position++;
            value.Append(Current);
            Position++;
        }

        Position++;
        return value.ToString();
    }

    /// <summary>A quoted property name; its backslashes are its own, but for one before the quote.</summary>
    public string Name()
    {
        var (quote, start) = (Current, Position);
        Quoted();
        return Text[(start + 1)..(Position - 1)].Replace("\\" + quote, quote.ToString(), StringComparison.Ordinal);
    }

    public PathSyntaxException Error(string reason) => new($"{reason} at position {Position} of '{Text}'");
}
