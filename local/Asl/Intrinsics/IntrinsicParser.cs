using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Local.Asl.Json;
using Local.Asl.Paths;

namespace Local.Asl.Intrinsics;

/// <summary>Compiles a text such as States.Array('a', $.b, States.UUID()).</summary>
internal static class IntrinsicParser
{
    public static IntrinsicCall Parse(string text)
    {
        var scanner = new Scanner(text);
        scanner.SkipBlanks();
        var call = Call(scanner);
        scanner.SkipBlanks();
        return scanner.AtEnd ? call : throw scanner.Error("unexpected text");
    }

    private static IntrinsicCall Call(Scanner scanner)
    {
        var start = scanner.Position;
        var name = scanner.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_');
        if (!IntrinsicFunction.All.TryGetValue(name, out var function)) throw scanner.Error($"'{name}' is no intrinsic function");
        scanner.SkipBlanks();
        scanner.Expect('(');
        var arguments = List(scanner);
        scanner.Expect(')');
        return new IntrinsicCall(scanner.Text[start..scanner.Position], function, arguments);
    }

    private static List<Argument> List(Scanner scanner)
    {
        var arguments = new List<Argument>();
        scanner.SkipBlanks();
        if (scanner.Current == ')') return arguments;
        do
        {
            scanner.SkipBlanks();
            arguments.Add(One(scanner));
            scanner.SkipBlanks();
        }
        while (scanner.TryTake(","));
        return arguments;
    }

    private static Argument One(Scanner scanner)
    {
        if (scanner.Current == '\'') return Literal(scanner);
        if (scanner.Current == '$') return new PathArgument(PathExpression.Parse(PathText(scanner)));
        if (string.CompareOrdinal(scanner.Text, scanner.Position, "States.", 0, 7) == 0) return new CallArgument(Call(scanner));
        return new LiteralArgument(Word(scanner));
    }

    private static JsonNode? Word(Scanner scanner)
    {
        var word = scanner.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.');
        if (word == "null") return null;
        if (word is "true" or "false") return word == "true";
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) throw scanner.Error($"'{word}' is no argument");
        return JsonText.Parse(word);
    }

    private static LiteralArgument Literal(Scanner scanner)
    {
        var (start, value) = (++scanner.Position, new StringBuilder());
        while (scanner.Current != '\'')
        {
            if (scanner.AtEnd) throw scanner.Error("a quote is not closed");
            if (scanner.Current == '\\')
            {
                scanner.Position++;
                if (scanner.Current is not ('\'' or '\\' or '{' or '}')) throw scanner.Error("an escape is unknown");
            }

            value.Append(scanner.Current);
            scanner.Position++;
        }

        return new LiteralArgument(value.ToString(), scanner.Text[start..scanner.Position++]);
    }

    // A path ends at the first comma or parenthesis that stands in no bracket, quote or filter of its own.
    private static string PathText(Scanner scanner)
    {
        var (start, depth) = (scanner.Position, 0);
        while (!scanner.AtEnd && (depth > 0 || scanner.Current is not (',' or ')')))
        {
            if (depth > 0 && scanner.Current is '\'' or '"')
            {
                scanner.Quoted();
                continue;
            }

            depth += scanner.Current switch { '[' or '(' => 1, ']' or ')' => -1, _ => 0 };
            scanner.Position++;
        }

        return scanner.Text[start..scanner.Position].TrimEnd();
    }
}
