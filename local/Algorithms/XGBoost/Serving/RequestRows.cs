using System.Text;
using Local.Algorithms.Channels;
using Local.Algorithms.Container;
using Local.Algorithms.Serving;

namespace Local.Algorithms.XGBoost.Serving;

/// <summary>The rows of one request: where they begin and end in its body, and how to read them.</summary>
internal sealed record RequestRows(byte[] Body, int Start, int End, DataFormat Format, CsvLayout Layout)
{
    private const int PartBytes = 1 << 15;

    public static RequestRows Parse(byte[] body, int length, string? contentType, int features)
    {
        var format = ParseFormat(contentType);
        var text = body.AsSpan(0, length);
        var start = length - text.TrimStart(" \r\n"u8).Length;
        var end = Math.Max(start, text.TrimEnd(" \r\n"u8).Length);
        if (start == end)
            throw new RequestException(415, $"Loading {Name(format)} data failed with Exception, please ensure data is in {Name(format)} format:\n the body holds no rows");
        var firstLine = text[start..end];
        var newline = firstLine.IndexOf((byte)'\n');
        var layout = CsvLayout.OfRequest((newline < 0 ? firstLine : firstLine[..newline]).TrimEnd((byte)'\r'), features);
        return new RequestRows(body, start, end, format, format == DataFormat.Csv ? layout : new CsvLayout((byte)' ', features, 0, features));
    }

    /// <summary>Cuts a large body at line ends into about as many parts as there are processors.</summary>
    public IReadOnlyList<RequestRows> Cut()
    {
        var size = Math.Max(PartBytes, ((End - Start) / Environment.ProcessorCount) + 1);
        var parts = new List<RequestRows>();
        for (var from = Start; from <= End;)
        {
            var to = Math.Min(End, from + size);
            var newline = Body.AsSpan(to, End - to).IndexOf((byte)'\n');
            to = newline < 0 ? End : to + newline;
            parts.Add(this with { Start = from, End = to });
            from = to + 1;
        }
        return parts;
    }

    public int Count => Body.AsSpan(Start, End - Start).Count((byte)'\n') + 1;

    /// <summary>Reads the rows into memory that has room for Count of them.</summary>
    public unsafe void ReadInto(float* target)
    {
        try
        {
            if (Format == DataFormat.Libsvm)
                LibsvmRows.Parse(Encoding.UTF8.GetString(Body, Start, End - Start), Layout.Stride, target);
            else
                CsvRows.Parse(Body.AsSpan(Start, End - Start), Layout, new RowTarget { Features = target }, skipBlank: false);
        }
        catch (CsvException e)
        {
            var line = Body.AsSpan(0, Start + (int)e.Offset).Count((byte)'\n') + 1;
            throw new RequestException(415, $"Loading {Name(Format)} data failed with Exception, please ensure data is in {Name(Format)} format:\n line {line}: {e.Message}");
        }
    }

    private static DataFormat ParseFormat(string? contentType)
    {
        try
        {
            return ContentTypes.Parse(contentType);
        }
        catch (ClientErrorException e)
        {
            throw new RequestException(415, e.Message);
        }
    }

    private static string Name(DataFormat format) => format == DataFormat.Csv ? "csv" : "libsvm";
}
