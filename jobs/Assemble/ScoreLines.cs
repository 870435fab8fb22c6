using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Contracts.Scoring;

namespace Jobs.Assemble;

/// <summary>One algorithm's scores in the order of the rows, through all parts: what batch transform left as row,score.</summary>
internal sealed class ScoreLines(ContainerFolders folders, string algorithm, IReadOnlyList<PreparedPart> parts) : IDisposable
{
    private const int Block = 1 << 17;

    private readonly byte[] buffer = new byte[Block];
    private FileStream? file;
    private int from;
    private int to;
    private int part;

    /// <summary>The row's number; -1 after the last.</summary>
    public long Row { get; private set; } = -1;

    public float Score { get; private set; }

    public string Algorithm => algorithm;

    /// <summary>Goes on to the next score.</summary>
    public void Next()
    {
        while (Line() is { } end)
        {
            var line = buffer.AsSpan(from, end);
            from += end + 1;
            if (line is [.., (byte)'\r'])
                line = line[..^1];
            if (!Utf8Parser.TryParse(line, out long row, out var digits) || digits >= line.Length || line[digits] != ',' || !float.TryParse(line[(digits + 1)..], CultureInfo.InvariantCulture, out var score) || !float.IsFinite(score))
                throw new InvalidDataException($"scored/{algorithm}/{parts[part - 1].Name}.out has '{Encoding.UTF8.GetString(line[..Math.Min(line.Length, 100)])}' where row,score belongs. Look at the transform job that wrote it.");
            (Row, Score) = (row, score);
            return;
        }

        Row = -1;
    }

    public void Dispose() => file?.Dispose();

    /// <summary>The length of the next line, which lies whole in the buffer; null at the end of all parts.</summary>
    private int? Line()
    {
        while (true)
        {
            if (buffer.AsSpan(from, to - from).IndexOf((byte)'\n') is var end and >= 0)
                return end;
            if (!Fill() && !Open())
                return null;
        }
    }

    private bool Fill()
    {
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        var read = file?.Read(buffer, to, buffer.Length - to) ?? 0;
        to += read;
        return read > 0;
    }

    private bool Open()
    {
        file?.Dispose();
        if (to > from)
            throw new InvalidDataException($"scored/{algorithm}/{parts[part - 1].Name}.out ends within a line. Look at the transform job that wrote it.");
        if (part == parts.Count)
            return false;
        var path = folders.Input("scored", algorithm, parts[part++].Name + ".out");
        if (!File.Exists(path))
            throw new InvalidDataException($"scored/{algorithm}/{Path.GetFileName(path)} is not there. Look at the transform job that should have written it.");
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return true;
    }
}
