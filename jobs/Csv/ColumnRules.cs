using System.Text;
using Contracts;
using Contracts.Configuration;
using Contracts.Rules;
using Jobs.Features;

namespace Jobs.Csv;

/// <summary>A column of a file that has a rule.</summary>
/// <param name="Place">Where the file has it.</param>
public sealed record RuledColumn(string Name, int Place, bool IsNumeric, ColumnRule Rule);

/// <summary>Holds a file's rows against the rules of their columns. Numbers have been found to be such before.</summary>
public sealed class ColumnRules
{
    private readonly MissingTexts missing;
    private readonly (RuledColumn Column, ColumnCheck Check, UniqueValues? Unique)[] columns;
    private byte[] scratch = new byte[256];

    public ColumnRules(IEnumerable<RuledColumn> columns, MissingTexts missing)
    {
        this.missing = missing;
        this.columns = [.. columns.Select(column => (column, new ColumnCheck(column.Name, column.Rule), UniqueValues.Of(column.Name, column.Rule)))];
    }

    /// <summary>The name of the first rule that the row breaks, or null.</summary>
    /// <param name="value">The value that breaks it, for people to read.</param>
    public string? Broken(CsvRecords csv, out string? value)
    {
        value = null;
        foreach (var (column, check, unique) in columns)
        {
            if (Broken(missing.Value(csv[column.Place]), column.IsNumeric, check, unique) is not { } broken)
                continue;
            value = Encoding.UTF8.GetString(csv[column.Place]);
            return broken.Name;
        }

        return null;
    }

    private BrokenRule? Broken(ReadOnlySpan<byte> text, bool isNumeric, ColumnCheck check, UniqueValues? unique)
    {
        if (text.IsEmpty)
            return check.OfMissing();
        if (isNumeric && Number.TryParseValue(text, out var number))
            return check.OfNumber(number, check.NeedsText ? Encoding.UTF8.GetString(text) : "") ?? (unique?.Add(number) == false ? unique.Broken : null);
        text = OnOneLine(text);
        return OfText(text, check) ?? (unique?.Add(text) == false ? unique.Broken : null);
    }

    private static BrokenRule? OfText(ReadOnlySpan<byte> text, ColumnCheck check)
    {
        const int Short = 256;
        if (text.Length > Short)
            return check.OfText(Encoding.UTF8.GetString(text));
        Span<char> characters = stackalloc char[Short];
        return check.OfText(characters[..Encoding.UTF8.GetChars(text, characters)]);
    }

    private ReadOnlySpan<byte> OnOneLine(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny((byte)'\r', (byte)'\n'))
            return text;
        if (scratch.Length < text.Length)
            scratch = new byte[text.Length];
        return scratch.AsSpan(0, TextValue.CopyOnOneLine(text, scratch));
    }
}
