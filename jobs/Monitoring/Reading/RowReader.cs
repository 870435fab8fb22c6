using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jobs.Features;

namespace Jobs.Monitoring.Reading;

/// <summary>Reads lines of CSV into cells. A record is a line: what this project writes has no line breaks inside values.</summary>
internal sealed class RowReader
{
    private readonly bool[] isNumber;
    private readonly double[] numbers;
    private readonly (int From, int Length)[] texts;
    private byte[] unquoted = new byte[256];
    private int unquotedLength;
    private int[]? known;

    public RowReader(IReadOnlyList<Column> columns)
    {
        isNumber = [.. columns.Select(column => column.Kind == ColumnKind.Number)];
        (numbers, texts) = (new double[columns.Count], new (int, int)[columns.Count]);
    }

    public ReadOnlySpan<double> Numbers => numbers;

    /// <summary>How many values the last row had.</summary>
    public int Count { get; private set; }

    /// <summary>Why the last row cannot be used; null when it can.</summary>
    public string? Fault { get; private set; }

    /// <summary>The text of a cell without the blanks around it; empty is missing.</summary>
    /// <param name="block">The text that was read from.</param>
    public ReadOnlySpan<byte> Text(int column, ReadOnlySpan<byte> block)
    {
        var (from, length) = texts[column];
        return Trim(from >= 0 ? block.Slice(from, length) : unquoted.AsSpan(~from, length));
    }

    /// <summary>Takes the line at the position and leaves the position on the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(ReadOnlySpan<byte> block, ref int position, int[] roles)
    {
        (Fault, unquotedLength) = (null, 0);
        if (roles != known)
            Forget(roles);
        var at = position;
        for (var field = 0; ; field++)
        {
            var role = field < roles.Length ? roles[field] : CsvFile.Skipped;
            at = role == CsvFile.Skipped || !isNumber[role] ? ReadText(block, at, role) : ReadNumber(block, at, role);
            if (at < block.Length && block[at] == ',')
            {
                at++;
                continue;
            }

            Count = field + 1;
            if (Count != roles.Length)
                Fault ??= $"{Count} values instead of {roles.Length}";
            position = Math.Min(at + 1, block.Length);
            return;
        }
    }

    /// <summary>Columns that the next lines do not have hold nothing.</summary>
    private void Forget(int[] roles)
    {
        numbers.AsSpan().Fill(CellValue.Missing);
        Array.Clear(texts);
        known = roles;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadNumber(ReadOnlySpan<byte> block, int at, int role)
    {
        if (at + VectorNumber.Reach <= block.Length)
        {
            ref var cell = ref Unsafe.Add(ref MemoryMarshal.GetReference(block), at);
            var length = VectorNumber.Read(ref cell, out var value);
            if (length > 0)
            {
                numbers[role] = value;
                return at + length;
            }

            if (cell is (byte)',' or (byte)'\n')
            {
                numbers[role] = CellValue.Missing;
                return at;
            }
        }

        return ReadAnyNumber(block, at, role);
    }

    private int ReadAnyNumber(ReadOnlySpan<byte> block, int at, int role)
    {
        if (!TryShortNumber(block, ref at, out numbers[role]))
            ReadAny(block, ref at, role);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadText(ReadOnlySpan<byte> block, int at, int role)
    {
        if (at + Vector128<byte>.Count <= block.Length && block[at] != '"')
        {
            var start = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(block), (nuint)at);
            var ends = (Vector128.Equals(start, Vector128.Create((byte)',')) | Vector128.Equals(start, Vector128.Create((byte)'\n'))).ExtractMostSignificantBits();
            if (ends != 0)
            {
                var length = BitOperations.TrailingZeroCount(ends);
                if (role != CsvFile.Skipped)
                    texts[role] = (at, length);
                return at + length;
            }
        }

        ReadAny(block, ref at, role);
        return at;
    }

    private static bool TryShortNumber(ReadOnlySpan<byte> block, ref int position, out double value)
    {
        var at = position;
        if (!ShortNumber.TryRead(block, ref at, out value))
            return false;
        if (at + 1 < block.Length && block[at] == '\r' && block[at + 1] == '\n')
            at++;
        if (at < block.Length && block[at] != ',' && block[at] != '\n')
            return false;
        position = at;
        return true;
    }

    private void ReadAny(ReadOnlySpan<byte> block, ref int position, int role)
    {
        var cell = position < block.Length && block[position] == '"' ? Quoted(block, ref position) : Plain(block, ref position);
        if (role == CsvFile.Skipped)
            return;
        if (!isNumber[role])
            texts[role] = cell;
        else
            numbers[role] = General(Trim(cell.From >= 0 ? block.Slice(cell.From, cell.Length) : unquoted.AsSpan(~cell.From, cell.Length)));
    }

    private static double General(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? CellValue.Missing : Number.TryParse(text, out var value) ? value : CellValue.Text;

    private static (int From, int Length) Plain(ReadOnlySpan<byte> block, ref int position)
    {
        var (from, length) = (position, block[position..].IndexOfAny((byte)',', (byte)'\n'));
        length = length < 0 ? block.Length - from : length;
        position += length;
        return (from, length);
    }

    // Kept apart from the block, because doubled quotes become single ones.
    private (int From, int Length) Quoted(ReadOnlySpan<byte> block, ref int position)
    {
        var from = unquotedLength;
        for (position++; ;)
        {
            var rest = block[position..];
            var quote = rest.IndexOfAny((byte)'"', (byte)'\n');
            if (quote < 0 || rest[quote] == '\n')
            {
                Fault ??= "a quote that its line does not close";
                position = quote < 0 ? block.Length : position + quote;
                return (~from, unquotedLength - from);
            }

            Keep(rest[..quote]);
            position += quote + 1;
            if (position >= block.Length || block[position] != '"')
                break;
            Keep("\""u8);
            position++;
        }

        if (!block[position..].StartsWith("\r\n"u8) && position < block.Length && block[position] is not ((byte)',' or (byte)'\n'))
            Fault ??= "text behind a closing quote";
        _ = Plain(block, ref position);
        return (~from, unquotedLength - from);
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (unquoted.Length < unquotedLength + part.Length)
            Array.Resize(ref unquoted, Math.Max(unquoted.Length * 2, unquotedLength + part.Length));
        part.CopyTo(unquoted.AsSpan(unquotedLength));
        unquotedLength += part.Length;
    }

    // Most cells begin and end with a visible ASCII character.
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && text[0] is > 32 and < 127 && text[^1] is > 32 and < 127 ? text : TextValue.Trim(text);
}
