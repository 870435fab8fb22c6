using System.Text.RegularExpressions;
using System.Text.Unicode;
using CsvHelper;

namespace Jobs.Csv;

/// <summary>Records of CSV (RFC 4180, UTF-8) as bytes, in memory that only the longest record decides. Jobs and inference containers read through it alike.</summary>
public sealed partial class CsvRecords : IDisposable
{
    /// <summary>A longer record is taken for a quote that is never closed.</summary>
    private const int LongestRecord = 1 << 20;

    // Every default that guesses is set: the separator, the header, and what to do about broken quotes.
    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LongestRecord,
        TrackLineNumbers = true,
    };

    private readonly CsvReader reader;

    /// <summary>Reads a stream, which stays the caller's to close.</summary>
    public CsvRecords(Stream source) => reader = CsvReader.Create(source, Strict, leaveOpen: true);

    /// <summary>Reads text that is in memory already.</summary>
    public CsvRecords(ReadOnlyMemory<byte> text) => reader = CsvReader.Create(text, Strict);

    /// <summary>Reads what somebody dropped: its first bytes tell what is no CSV at all. Any value of a row may hold any character, so nothing else is judged by them.</summary>
    public static CsvRecords Dropped(Stream source)
    {
        var start = new byte[64];
        var known = source.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        TextStart.Check(start.AsSpan(0, known));
        return new CsvRecords(new ChainedStream(new MemoryStream(start, 0, known), source));
    }

    /// <summary>The number of the line on which the record begins, from 1.</summary>
    public long Line => reader.LineNumber;

    /// <summary>The record's number of values.</summary>
    public int Count => reader.FieldCount;

    /// <summary>True for a line with nothing on it, which reads as one empty value.</summary>
    public bool IsBlank => Count == 1 && reader.GetRawSpan(0).IsEmpty;

    /// <summary>A value without its quotes, valid until the next record is read.</summary>
    public ReadOnlySpan<byte> this[int column] => reader.GetSpan(column);

    /// <summary>The whole record as it stands in the text, without its line end, valid until the next record is read.</summary>
    public ReadOnlySpan<byte> Raw => reader.RawRecord;

    public bool Read()
    {
        try
        {
            return reader.Read() && RequireUtf8();
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableCsvException(Sentence(broken), "Put values with commas, quotes or line breaks in quotes, and double the quotes inside them.");
        }
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The library counts records and bytes too; people look for lines.</summary>
    private static string Sentence(CsvFormatException broken) =>
        Malformed().Match(broken.Message) is { Success: true } match ? $"line {broken.LineNumber} has {match.Groups[1].Value}." : broken.Message;

    [GeneratedRegex(@"^Malformed CSV in record \d+ \(line \d+\): (.+) \(byte offset \d+\)\.?\z")]
    private static partial Regex Malformed();

    private bool RequireUtf8()
    {
        if (Utf8.IsValid(reader.RawRecord))
            return true;
        for (var column = 0; column < Count; column++)
        {
            if (!Utf8.IsValid(reader.GetRawSpan(column)))
                throw new UnreadableCsvException($"line {Line} is not UTF-8 (value {column + 1}); it looks like Windows-1252 or Latin-1.", "Save the file as UTF-8.");
        }

        return true;
    }
}
