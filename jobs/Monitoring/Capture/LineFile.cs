namespace Jobs.Monitoring.Capture;

/// <summary>The lines of a file as bytes, whatever they hold.</summary>
public sealed class LineFile : IDisposable
{
    /// <summary>Two bodies of 6 MB as base64 or escaped JSON stay well below.</summary>
    public const int Longest = 1 << 25;

    private readonly FileStream file;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    public LineFile(string path) => file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    public long Number { get; private set; }

    /// <summary>The line without its end, valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line is longer than anything that is captured; only its start is there.</summary>
    public bool IsTooLong { get; private set; }

    public bool Read()
    {
        IsTooLong = false;
        for (var searched = start; ;)
        {
            var found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(searched + found, searched + found + 1);
            searched = end - start;
            if (!Fill())
                return end > start && Take(end, end);
            searched += start;
        }
    }

    public void Dispose() => file.Dispose();

    private bool Take(int to, int next)
    {
        Number++;
        Line = buffer.AsMemory(start, to - start);
        start = next;
        return true;
    }

    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end >= Longest)
        {
            // The start of it is kept for people to recognise it by.
            IsTooLong = true;
            end = 1000;
            Skip();
            return true;
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = file.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }

    private void Skip()
    {
        var rest = new byte[1 << 16];
        for (int read; (read = file.Read(rest)) > 0;)
        {
            if (rest.AsSpan(0, read).IndexOf((byte)'\n') is var at and >= 0)
            {
                rest.AsSpan(at, read - at).CopyTo(buffer.AsSpan(end));
                end += read - at;
                return;
            }
        }
    }
}
