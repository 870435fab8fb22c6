using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Capture;

/// <summary>A captured row on its way: which endpoint was asked what, and what it answered.</summary>
public sealed record SpilledRow(string Id, long Ticks, int Source, string EventId, double Prediction, int File, long Line, string?[] Cells);

/// <summary>
/// Captured rows in temporary files by a hash of their id, so that all that is known of an id is in one of them and memory holds one of them at a time. One that became too large is spilled
/// again by other bits of the hash.
/// </summary>
public sealed class RowSpill : IDisposable
{
    private const int Bits = 8;
    private const int Parts = 1 << Bits;
    private const int Deepest = 3;

    private readonly long largest;
    private readonly int depth;

    private readonly BinaryWriter?[] parts = new BinaryWriter?[Parts];
    private readonly Lock[] writing = [.. Enumerable.Range(0, Parts).Select(_ => new Lock())];

    /// <param name="largest">A file of how many bytes is read at once; as objects they are about four times as many.</param>
    public RowSpill(long largest = 1 << 22)
        : this(largest, 0)
    {
    }

    private RowSpill(long largest, int depth) => (this.largest, this.depth) = (largest, depth);

    public void Add(SpilledRow row)
    {
        var number = (Hash64.Of(System.Text.Encoding.UTF8.GetBytes(row.Id)) >> (Bits * depth)) % Parts;
        lock (writing[number])
        {
            var part = parts[number] ??= new(new FileStream(
                Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 13, Options = FileOptions.DeleteOnClose }));
            part.Write(row.Id);
            part.Write(row.Ticks);
            part.Write(row.Source);
            part.Write(row.EventId);
            part.Write(row.Prediction);
            part.Write(row.File);
            part.Write(row.Line);
            part.Write7BitEncodedInt(row.Cells.Length);
            foreach (var cell in row.Cells)
            {
                part.Write(cell is not null);
                part.Write(cell ?? "");
            }
        }
    }

    /// <summary>Everything by row id, once; the order depends on what was added, not on when.</summary>
    public IEnumerable<IReadOnlyList<SpilledRow>> ById()
    {
        foreach (var part in parts.OfType<BinaryWriter>())
        {
            part.Flush();
            foreach (var rows in part.BaseStream.Length > largest && depth < Deepest ? ByIdInParts(part) : ById([.. Read(part)]))
                yield return rows;
        }
    }

    public void Dispose()
    {
        foreach (var part in parts)
            part?.Dispose();
    }

    private IEnumerable<IReadOnlyList<SpilledRow>> ByIdInParts(BinaryWriter part)
    {
        using var finer = new RowSpill(largest, depth + 1);
        foreach (var row in Read(part))
            finer.Add(row);
        part.BaseStream.SetLength(0);
        foreach (var rows in finer.ById())
            yield return rows;
    }

    private static IEnumerable<IReadOnlyList<SpilledRow>> ById(List<SpilledRow> rows)
    {
        rows.Sort(Order);
        for (var (from, to) = (0, 0); from < rows.Count; from = to)
        {
            while (to < rows.Count && rows[to].Id == rows[from].Id)
                to++;
            yield return rows.GetRange(from, to - from);
        }
    }

    private static IEnumerable<SpilledRow> Read(BinaryWriter part)
    {
        part.BaseStream.Position = 0;
        var reader = new BinaryReader(part.BaseStream);
        while (part.BaseStream.Position < part.BaseStream.Length)
        {
            yield return new(reader.ReadString(), reader.ReadInt64(), reader.ReadInt32(), reader.ReadString(), reader.ReadDouble(), reader.ReadInt32(), reader.ReadInt64(), Cells(reader));
        }
    }

    private static string?[] Cells(BinaryReader reader)
    {
        var cells = new string?[reader.Read7BitEncodedInt()];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = (reader.ReadBoolean(), reader.ReadString()) is (true, var text) ? text : null;
        return cells;
    }

    private static int Order(SpilledRow one, SpilledRow other)
    {
        var order = string.CompareOrdinal(one.Id, other.Id);
        order = order != 0 ? order : one.Ticks.CompareTo(other.Ticks);
        order = order != 0 ? order : string.CompareOrdinal(one.EventId, other.EventId);
        order = order != 0 ? order : one.File.CompareTo(other.File);
        return order != 0 ? order : one.Line.CompareTo(other.Line);
    }
}
