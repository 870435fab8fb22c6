using System.Globalization;

namespace Local.Asl.Paths;

/// <summary>Compiles a path that begins with $ (input), @ (filter).</summary>
internal static class PathParser
{
    public static JsonPath Parse(string text)
    {
        var scanner = new Scanner(text);
        var path = Parse(scanner);
        return scanner.AtEnd ? path : throw scanner.Error("unexpected text");
    }

    /// <summary>Reads as much as belongs to a path and leaves the cursor after it.</summary>
    public static JsonPath Parse(Scanner scanner)
    {
        var start = scanner.Position;
        if (scanner.Current is not ('$' or '@')) throw scanner.Error("a path begins with $");
        scanner.Position++;
        var segments = new List<Segment>();
        while (Next(scanner, segments))
        {
        }

        return new JsonPath(scanner.Text[start..scanner.Position], segments);
    }

    private static bool Next(Scanner scanner, List<Segment> segments)
    {
        switch (scanner.Current)
        {
            case '[': segments.Add(Bracket(scanner)); return true;
            case '.' when scanner.Peek(1) == '.': Scan(scanner, segments); return true;
            case '.': scanner.Position++; segments.Add(Dotted(scanner)); return true;
            default: return false;
        }
    }

    private static void Scan(Scanner scanner, List<Segment> segments)
    {
        scanner.Position += 2;
        segments.Add(new ScanSegment());
        segments.Add(scanner.Current == '[' ? Bracket(scanner) : Dotted(scanner));
    }

    private static Segment Dotted(Scanner scanner)
    {
        if (scanner.Current == '[') return Bracket(scanner);
        if (scanner.Current == '*')
        {
            scanner.Position++;
            return new WildcardSegment();
        }

        var name = scanner.TakeWhile(IsName);
        if (name.Length == 0) throw scanner.Error("a property name is missing");
        if (!FunctionSegment.Names.Contains(name) || !scanner.TryTake("()")) return new PropertySegment([name]);
        return new FunctionSegment(name);
    }

    private static bool IsName(char c) => c is not ('.' or '[' or ']' or '(' or ')' or ' ' or ',' or '=' or '<' or '>' or '!' or '&' or '|' or '\'' or '"' or '*' or '@' or '?');

    private static Segment Bracket(Scanner scanner)
    {
        scanner.Expect('[');
        scanner.SkipBlanks();
        Segment segment = scanner.Current switch
        {
            '\'' or '"' => new PropertySegment(List(scanner, s => s.Name())),
            '*' => Wildcard(scanner),
            '?' => Filter(scanner),
            _ => Numbers(scanner),
        };
        scanner.SkipBlanks();
        scanner.Expect(']');
        return segment;
    }

    private static WildcardSegment Wildcard(Scanner scanner)
    {
        scanner.Position++;
        return new WildcardSegment();
    }

    private static FilterSegment Filter(Scanner scanner)
    {
        scanner.Expect('?');
        scanner.SkipBlanks();
        scanner.Expect('(');
        var condition = FilterParser.Parse(scanner);
        scanner.SkipBlanks();
        scanner.Expect(')');
        return new FilterSegment(condition);
    }

    private static Segment Numbers(Scanner scanner)
    {
        if (scanner.Current == ':') return Slice(scanner, null);
        var first = Integer(scanner);
        scanner.SkipBlanks();
        if (scanner.Current == ':') return Slice(scanner, first);
        if (scanner.Current != ',') return new IndexSegment([first]);
        scanner.Position++;
        return new IndexSegment([first, .. List(scanner, Integer)]);
    }

    private static SliceSegment Slice(Scanner scanner, int? from)
    {
        scanner.Expect(':');
        scanner.SkipBlanks();
        return new SliceSegment(from, scanner.Current == ']' ? null : Integer(scanner));
    }

    private static List<T> List<T>(Scanner scanner, Func<Scanner, T> item)
    {
        var items = new List<T>();
        do
        {
            scanner.SkipBlanks();
            items.Add(item(scanner));
            scanner.SkipBlanks();
        }
        while (scanner.TryTake(","));
        return items;
    }

    private static int Integer(Scanner scanner) =>
        int.TryParse(scanner.TakeWhile(c => char.IsAsciiDigit(c) || c == '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw scanner.Error("'[' must be followed by ' or '[");
}
