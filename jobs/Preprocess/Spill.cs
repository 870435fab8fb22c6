using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Accepted rows between the two passes, in a temporary file, so that memory does not grow with the rows.</summary>
public sealed class Spill : IDisposable
{
    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose });

    private readonly BinaryWriter writer;
    private readonly BinaryReader reader;
    private byte[] text = new byte[256];

    public Spill() => (writer, reader) = (new(file), new(file));

    public void Add(SplitPart part, double target, RawRow row)
    {
        writer.Write((byte)part);
        writer.Write(target);
        foreach (var number in row.Numbers)
            writer.Write(number);
        for (var i = 0; i < row.TextCount; i++)
        {
            writer.Write7BitEncodedInt(row.Text(i).Length);
            writer.Write(row.Text(i));
        }
    }

    /// <summary>Call once before reading.</summary>
    public void Rewind()
    {
        writer.Flush();
        file.Position = 0;
    }

    public bool Read(RawRow row, out SplitPart part, out double target)
    {
        var first = file.ReadByte();
        (part, target) = ((SplitPart)first, double.NaN);
        if (first < 0)
            return false;
        row.Clear();
        target = reader.ReadDouble();
        foreach (ref var number in row.Numbers)
            number = reader.ReadDouble();
        for (var i = 0; i < row.TextCount; i++)
            ReadText(row, i);
        return true;
    }

    public void Dispose() => file.Dispose();

    private void ReadText(RawRow row, int index)
    {
        var length = reader.Read7BitEncodedInt();
        if (text.Length < length)
            text = new byte[length];
        file.ReadExactly(text, 0, length);
        row.SetText(index, text.AsSpan(0, length));
    }
}
