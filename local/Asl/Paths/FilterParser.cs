using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Paths;

/// <summary>Compiles the text between [?( and )].</summary>
internal static class FilterParser
{
    private static readonly string[] Comparisons =
        ["==", "!=", "<=", ">=", "=~", "<", ">", "subsetof", "anyof", "noneof", "contains", "nin", "in", "size", "empty"];

    public static FilterExpression Parse(Scanner scanner)
    {
        var left = Conjunction(scanner);
        while (Take(scanner, "||")) left = new AnyFilter(left, Conjunction(scanner));
        return left;
    }

    private static FilterExpression Conjunction(Scanner scanner)
    {
        var left = Term(scanner);
        while (Take(scanner, "&&")) left = new AllFilter(left, Term(scanner));
        return left;
    }

    private static FilterExpression Term(Scanner scanner)
    {
        scanner.SkipBlanks();
        if (scanner.Current == '!' && scanner.Peek(1) != '=')
        {
            scanner.Position++;
            return new NotFilter(Term(scanner));
        }

        return Take(scanner, "(") ? Grouped(scanner) : Comparison(scanner);
    }

    private static FilterExpression Grouped(Scanner scanner)
    {
        var inner = Parse(scanner);
        scanner.SkipBlanks();
        scanner.Expect(')');
        return inner;
    }

    private static FilterExpression Comparison(Scanner scanner)
    {
        var left = Operand(scanner);
        scanner.SkipBlanks();
        var comparison = Comparisons.FirstOrDefault(scanner.TryTake);
        return comparison is null ? new ExistsFilter(left) : new ComparisonFilter(left, comparison, Operand(scanner));
    }

    private static FilterOperand Operand(Scanner scanner)
    {
        scanner.SkipBlanks();
        return scanner.Current switch
        {
            '@' or '$' => FilterOperand.Path(PathParser.Parse(scanner)),
            '\'' or '"' => FilterOperand.Literal(scanner.Quoted()),
            '/' => FilterOperand.Literal(Pattern(scanner)),
            '[' or '{' => FilterOperand.Literal(Json(scanner, Balanced(scanner))),
            _ => FilterOperand.Literal(Json(scanner, scanner.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.'))),
        };
    }

    private static string Pattern(Scanner scanner)
    {
        var start = scanner.Position++;
        while (scanner.Current != '/' && !scanner.AtEnd) scanner.Position += scanner.Current == '\\' ? 2 : 1;
        scanner.Expect('/');
        scanner.TakeWhile(char.IsAsciiLetter);
        return scanner.Text[start..scanner.Position];
    }

    private static string Balanced(Scanner scanner)
    {
        var (start, depth) = (scanner.Position, 0);
        do
        {
            if (scanner.AtEnd) throw scanner.Error("a bracket is not closed");
            if (scanner.Current is '\'' or '"')
            {
                scanner.Quoted();
                continue;
            }

            depth += scanner.Current switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            scanner.Position++;
        }
        while (depth > 0);
        return scanner.Text[start..scanner.Position].Replace('\'', '"');
    }

    private static JsonNode? Json(Scanner scanner, string literal)
    {
        try
        {
            return JsonText.Parse(literal);
        }
        catch (JsonException)
        {
            throw scanner.Error($"'{literal}' is no literal");
        }
    }

    private static bool Take(Scanner scanner, string word)
    {
        scanner.SkipBlanks();
        return scanner.TryTake(word);
    }
}
