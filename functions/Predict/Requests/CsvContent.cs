using CsvHelper;
using System.Text;

namespace Predict.Requests;

/// <summary>Reads CSV (RFC 4180) whose first line names the features.</summary>
public static class CsvContent
{
    // Every default that guesses is set: the separator, the header, and what to do about broken quotes.
    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        HasHeader = false,
        SkipEmptyLines = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = Limits.Bytes + 1,
        TrackLineNumbers = true,
    };

    public static Content Read(byte[] utf8, Findings faults)
    {
        var text = utf8.AsMemory(utf8 is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        using var csv = CsvReader.Create(text, Strict);
        try
        {
            if (!csv.Read())
            {
                faults.Add(Finding.Body("is empty.", "a first line with the names of the features, and a line for each row"));
                return new Content([]);
            }

            string[] header = [.. Values(csv).Select(name => name.Trim())];
            return new Content(Rows(csv, header, faults)) { Header = new Row(null, 1, [.. header.Select(name => KeyValuePair.Create(name, Cell.Missing))]) };
        }
        catch (CsvFormatException broken)
        {
            faults.Add(new Finding { Line = csv.LineNumber, Message = $"is not CSV: {broken.Message}", Accepted = "CSV (RFC 4180): values with commas, quotes or line breaks in quotes, and quotes inside them doubled" });
            return new Content([]);
        }
    }

    private static List<Row> Rows(CsvReader csv, string[] header, Findings faults)
    {
        var rows = new List<Row>();
        var count = 0;
        while (csv.Read())
        {
            if (header.Length > 1 && csv.FieldCount == 1 && csv.GetRawSpan(0).IsEmpty) continue; // a line with nothing on it, as at a file's end
            if (count++ >= Limits.Rows) continue;
            if (csv.FieldCount == header.Length) rows.Add(new Row(null, csv.LineNumber, [.. header.Zip(Values(csv), (name, value) => KeyValuePair.Create(name, new Cell(CellKind.Raw, value)))]));
            else faults.Add(new Finding { Line = csv.LineNumber, Message = $"has {csv.FieldCount} values.", Accepted = $"{header.Length}, one for each name in the first line" });
        }

        if (count is 0 or > Limits.Rows) faults.Add(new Finding { Line = 1, Message = $"is followed by {count:N0} rows.", Accepted = Limits.AcceptedRows });
        return rows;
    }

    private static string[] Values(CsvReader csv)
    {
        var values = new string[csv.FieldCount];
        for (var column = 0; column < values.Length; column++) values[column] = Encoding.UTF8.GetString(csv.GetSpan(column));
        return values;
    }
}
