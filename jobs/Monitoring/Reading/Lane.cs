using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace Jobs.Monitoring.Reading;

/// <summary>Reads every n-th block of the files into statistics of its own. The lanes' number is fixed, so that the result does not depend on the machine.</summary>
internal sealed class Lane(IReadOnlyList<Column> columns, int number)
{
    public const int Count = 4;
    public const int Block = 1 << 20;

    private readonly RowReader row = new(columns);
    private byte[] buffer = new byte[Block + (1 << 16)];

    public TableScan Scan { get; } = new(columns, number);

    public void Read(IReadOnlyList<CsvFile> files)
    {
        var block = 0;
        foreach (var file in files)
        {
            using var handle = File.OpenHandle(file.Path);
            for (var from = file.DataFrom; from < file.Length; from += Block)
            {
                if (block++ % Count == number)
                    Read(handle, file, from);
            }
        }

        Scan.Flush();
    }

    /// <summary>Reads the lines that begin in the block.</summary>
    private void Read(SafeFileHandle handle, CsvFile file, long from)
    {
        var to = Math.Min(from + Block, file.Length);
        var length = Fill(handle, 0, from - 1, to);
        // The line that the block's last byte belongs to is this block's, wherever it ends.
        while (buffer[length - 1] != '\n' && from - 1 + length < file.Length)
        {
            var more = Fill(handle, length, from - 1 + length, Math.Min(from - 1 + length + (1 << 16), file.Length));
            var end = buffer.AsSpan(length, more).IndexOf((byte)'\n');
            length = end < 0 ? length + more : length + end + 1;
        }

        var text = buffer.AsSpan(0, length);
        var start = text.IndexOf((byte)'\n') + 1;
        if (start > 0 && from - 1 + start < to)
            Rows(text, start, file, from - 1);
    }

    private void Rows(ReadOnlySpan<byte> text, int position, CsvFile file, long textFrom)
    {
        int[] roles = [.. file.Roles];
        var valid = Utf8.IsValid(text[position..]);
        while (position < text.Length)
        {
            var start = position;
            row.Read(text, ref position, roles);
            var line = text[start..position];
            if (line.Length <= 2 && roles.Length > 1 && line.Trim("\r\n"u8).IsEmpty)
                continue;
            var fault = row.Fault ?? (valid || Utf8.IsValid(line) ? null : "not UTF-8");
            if (fault is not null)
                Scan.Refuse(new(file.Path, textFrom + start, fault, Encoding.UTF8.GetString(line.TrimEnd("\r\n"u8))));
            else
                Scan.Add(row, text, (file.Number, textFrom + start), line);
        }
    }

    private int Fill(SafeFileHandle handle, int at, long from, long to)
    {
        var wanted = (int)(to - from);
        if (buffer.Length < at + wanted)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, at + wanted));
        for (var read = 0; read < wanted;)
        {
            var more = RandomAccess.Read(handle, buffer.AsSpan(at + read, wanted - read), from + read);
            if (more == 0)
                throw new EndOfStreamException("A file became shorter while it was read.");
            read += more;
        }

        return wanted;
    }
}
