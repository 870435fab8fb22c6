using Local.Algorithms.Container;

namespace Local.Algorithms.Channels;

/// <summary>How rows of a CSV text lie in memory: leading label and weight, then features, padded with NaN up to the stride.</summary>
internal sealed record CsvLayout(byte Delimiter, int Columns, int Leading, int Stride)
{
    // Python's csv.Sniffer prefers the first four in this order; of a line with none of them it may only be a pipe.
    private static ReadOnlySpan<byte> Delimiters => ",\t; |"u8;

    public int Features => Columns - Leading;

    public static byte? Sniff(ReadOnlySpan<byte> line)
    {
        foreach (var candidate in Delimiters)
            if (line.Contains(candidate))
                return candidate;
        return null;
    }

    public static CsvLayout OfTraining(ReadOnlySpan<byte> line, bool weighted)
    {
        var delimiter = Sniff(line)
            ?? throw new ClientErrorException($"Could not determine delimiter on line {System.Text.Encoding.UTF8.GetString(line[..Math.Min(50, line.Length)])}");
        var columns = line.Count(delimiter) + 1;
        var leading = weighted ? 2 : 1;
        return columns > leading
            ? new CsvLayout(delimiter, columns, leading, columns - leading)
            : throw new ClientErrorException($"The first line has {columns} columns; a label{(weighted ? ", a weight" : "")} and at least one feature are needed.");
    }

    /// <summary>The layout of a request: features only, fewer than the model's are missing values.</summary>
    public static CsvLayout OfRequest(ReadOnlySpan<byte> line, int modelFeatures)
    {
        var delimiter = Sniff(line[..Math.Min(512, line.Length)]) ?? (byte)',';
        var columns = line.Count(delimiter) + 1;
        return new CsvLayout(delimiter, columns, 0, Math.Max(columns, modelFeatures));
    }
}
