using System.Buffers;
using System.Text.Unicode;

namespace Jobs.Csv;

/// <summary>
/// Reads CSV (RFC 4180, UTF-8) record by record as bytes, in memory that only the longest record decides. Jobs and inference containers
/// read through it alike. Why not a library: docs/decisions/0005-own-csv-reader.md.
/// </summary>
public sealed class CsvReader : IDisposable
{
    /// <summary>A longer record is taken for a quote that is never closed.</summary>
    public const int LongestRecord = 1 << 20;

    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int EndOfText = -1;

    private static readonly SearchValues<byte> Specials = SearchValues.Create(Quote, Comma, LineFeed, CarriageReturn);

    private readonly Stream? source;
    private byte[] buffer;
    private int start;
    private int end;
    private int consumed;
    private long nextLine = 1;
    private (int From, int Length)[] fields = new (int, int)[32];

    /// <summary>Reads a stream, which stays the caller's to close.</summary>
    public CsvReader(Stream source)
    {
        this.source = source;
        buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        SkipMark();
    }

    /// <summary>Reads text that is in memory already; it is changed in place where quotes are doubled.</summary>
    public CsvReader(byte[] text, int length)
    {
        buffer = text;
        end = length;
        SkipMark();
    }

    /// <summary>The number of the line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The record's number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>True for a line with nothing on it, which reads as one empty field.</summary>
    public bool IsBlank => Count == 1 && fields[0].Length == 0;

    /// <summary>A field without its quotes, valid until the next record is read.</summary>
    public ReadOnlySpan<byte> this[int field] => buffer.AsSpan(start + fields[field].From, fields[field].Length);

    public bool Read()
    {
        start += consumed;
        (consumed, Count, Line) = (0, 0, nextLine);
        if (Peek(0) == EndOfText)
            return false;

        var at = ReadField(0);
        while (Peek(at) == Comma)
            at = ReadField(at + 1);

        consumed = at + LineBreak(at);
        nextLine++;
        return true;
    }

    public void Dispose()
    {
        if (source is not null && buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        (buffer, start, end, consumed) = ([], 0, 0, 0);
    }

    private int ReadField(int at) => Peek(at) == Quote ? ReadQuoted(at + 1) : ReadPlain(at);

    private int ReadPlain(int from)
    {
        var at = from;
        int found;
        while ((found = Rest(at).IndexOfAny(Specials)) < 0)
        {
            at += Rest(at).Length;
            if (!Fill())
                return Add(from, at, at);
        }

        at += found;
        if (Peek(at) == Quote)
            throw Broken("has a quote inside a value that does not begin with one");
        return Add(from, at, at);
    }

    private int ReadQuoted(int from)
    {
        var (at, to) = (from, from);
        while (true)
        {
            at = MoveToQuote(at, ref to) + 1;
            if (Peek(at) != Quote)
                break;
            buffer[start + to++] = Quote;
            at++;
        }

        if (Peek(at) is not (Comma or LineFeed or CarriageReturn or EndOfText))
            throw Broken("has text after the closing quote of a value");
        return Add(from, to, at);
    }

    // Moves the value's text together over quotes already undoubled.
    private int MoveToQuote(int at, ref int to)
    {
        int found;
        while ((found = Rest(at).IndexOf(Quote)) < 0)
        {
            if (!Fill())
                throw Broken("begins a quoted value that is never closed");
        }

        var part = Rest(at)[..found];
        nextLine += part.Count(LineFeed);
        if (to != at)
            part.CopyTo(buffer.AsSpan(start + to));
        to += found;
        return at + found;
    }

    private int Add(int from, int to, int next)
    {
        if (!Utf8.IsValid(buffer.AsSpan(start + from, to - from)))
            throw new CsvFormatException(Line, $"is not UTF-8 (value {Count + 1}); it looks like Windows-1252 or Latin-1", "Save the file as UTF-8");
        if (Count == fields.Length)
            Array.Resize(ref fields, Count * 2);
        fields[Count++] = (from, to - from);
        return next;
    }

    private int LineBreak(int at) => Peek(at) switch
    {
        EndOfText => 0,
        CarriageReturn when Peek(at + 1) == LineFeed => 2,
        _ => 1,
    };

    private int Peek(int at) => start + at < end || Fill() ? buffer[start + at] : EndOfText;

    private Span<byte> Rest(int at) => buffer.AsSpan(start + at, end - start - at);

    // Offsets count from the record's start, so the record may move and the buffer may grow.
    private bool Fill()
    {
        if (source is null)
            return false;
        if (start > 0)
            buffer.AsSpan(start, end - start).CopyTo(buffer);
        (end, start) = (end - start, 0);
        if (end == buffer.Length)
            Grow();
        var read = source.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }

    private void Grow()
    {
        if (end >= LongestRecord)
            throw Broken($"begins a record of more than {LongestRecord >> 20} MiB, most likely by a quote that is never closed");
        var larger = ArrayPool<byte>.Shared.Rent(end * 2);
        buffer.AsSpan(0, end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private void SkipMark()
    {
        Peek(0);
        var first = Rest(0);
        if (first.StartsWith("\uFEFF"u8))
            start = 3;
        else if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || first[..Math.Min(64, first.Length)].Contains((byte)0))
            throw new CsvFormatException(1, "is UTF-16, not UTF-8", "Save the file as UTF-8");
    }

    private CsvFormatException Broken(string problem) =>
        new(Line, problem, "Put values with commas, quotes or line breaks in quotes, and double the quotes inside them");
}
