using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Capture;

/// <summary>A captured row on its way: which endpoint was asked what, and what it answered.</summary>
public sealed record SpilledRow(string Id, long Ticks, int Source, string EventId, double Prediction, int File, long Line, string?[] Cells);

/// <summary>Captured rows in temporary files by a hash of their id, so that all that is known of an id is in one of them and memory holds one of them at a time.</summary>
public sealed class RowSpill : IDisposable
{
    private const int Parts = 64;

    private readonly BinaryWriter[] parts = [.. Enumerable.Range(0, Parts).Select(_ => new BinaryWriter(new FileStream(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 15, Options = FileOptions.DeleteOnClose })))];

    public void Add(SpilledRow row)
    {
        var part = parts[Hash64.Of(System.Text.Encoding.UTF8.GetBytes(row.Id)) % Parts];
        lock (part)
        {
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

    /// <summary>Everything by row id; the order depends on what was added, not on when.</summary>
    public IEnumerable<IReadOnlyList<SpilledRow>> ById()
    {
        foreach (var part in parts)
        {
            var rows = Read(part).ToList();
            rows.Sort(Order);
            for (var (from, to) = (0, 0); from < rows.Count; from = to)
            {
                while (to < rows.Count && rows[to].Id == rows[from].Id)
                    to++;
                yield return rows.GetRange(from, to - from);
            }
        }
    }

    public void Dispose()
    {
        foreach (var part in parts)
            part.Dispose();
    }

    private static IEnumerable<SpilledRow> Read(BinaryWriter part)
    {
        part.Flush();
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
