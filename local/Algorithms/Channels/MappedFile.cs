using System.IO.MemoryMappedFiles;

namespace Local.Algorithms.Channels;

/// <summary>A data file seen as memory; the pages belong to the system's file cache, so its size does not matter.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public MappedFile(string path)
    {
        Path = path;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Start = start + ByteOrderMark(start, new FileInfo(path).Length);
        End = start + new FileInfo(path).Length;
    }

    public string Path { get; }

    public byte* Start { get; }

    public byte* End { get; }

    public ReadOnlySpan<byte> FirstLine
    {
        get
        {
            var text = new ReadOnlySpan<byte>(Start, (int)Math.Min(End - Start, 1 << 24)).TrimStart("\r\n"u8);
            var length = text.IndexOf((byte)'\n');
            return (length < 0 ? text : text[..length]).TrimEnd((byte)'\r');
        }
    }

    /// <summary>Cuts the file into pieces that end at line ends.</summary>
    public IReadOnlyList<FilePiece> Cut(int pieces)
    {
        var cuts = new List<FilePiece>();
        for (var from = Start; from < End;)
        {
            var to = from + Math.Min(End - from, ((End - Start) / pieces) + 1);
            while (to < End && to[-1] != '\n')
                to++;
            cuts.Add(new FilePiece(this, from - Start, to - from));
            from = to;
        }
        return cuts;
    }

    public long LineAt(long offset)
    {
        long line = 1;
        for (var p = Start; p < Start + offset; p++)
            if (*p == '\n')
                line++;
        return line;
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private static int ByteOrderMark(byte* start, long length) =>
        length >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF ? 3 : 0;
}

/// <summary>Some whole lines of a data file.</summary>
internal sealed record FilePiece(MappedFile File, long Offset, long Length)
{
    public unsafe byte* Start => File.Start + Offset;

    public unsafe byte* End => Start + Length;

    /// <summary>At least as many rows as the piece holds: its line ends, and one more for a last line without.</summary>
    public unsafe long CountLines()
    {
        long lines = Length > 0 && End[-1] != '\n' ? 1 : 0;
        for (long at = 0; at < Length; at += 1 << 30)
            lines += new ReadOnlySpan<byte>(Start + at, (int)Math.Min(1 << 30, Length - at)).Count((byte)'\n');
        return lines;
    }
}
