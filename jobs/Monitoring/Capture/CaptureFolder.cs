using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Capture;

/// <summary>Reads all capture lines below a folder into a spill, file by file on all processors.</summary>
public sealed class CaptureFolder(string folder, IReadOnlyList<Column> columns, CaptureSources sources, IReadOnlySet<string> others)
{
    private readonly Lock merging = new();
    private readonly List<Source> known = [];

    public IReadOnlyList<string> Files { get; } = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(IsLines).Order(StringComparer.Ordinal)] : [];

    /// <summary>By the number that spilled rows carry.</summary>
    public IReadOnlyList<Source> Sources => known;

    public bool[] Seen { get; } = new bool[columns.Count];

    public SortedSet<string> Strangers { get; } = new(StringComparer.Ordinal);

    public LineCounts Counts { get; private set; } = new();

    public void Read(RowSpill spill, SetAside aside) =>
        Parallel.ForEach(Files.Select((path, number) => (path, number)), file => Read(file.path, file.number, spill, aside));

    /// <summary>As endpoints name their files, and Spark its own.</summary>
    private static bool IsLines(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("part-", StringComparison.Ordinal);

    public string NameOf(int file) => Path.GetRelativePath(folder, Files[file]);

    private void Read(string path, int number, RowSpill spill, SetAside aside)
    {
        var instances = new InstanceReader(columns, others);
        var (reader, counts, latest) = (new LineReader(instances), new LineCounts(), DateTimeOffset.MinValue);
        var algorithm = sources.AlgorithmOf(NameOf(number));
        using var lines = new LineFile(path);
        while (lines.Read())
        {
            if (lines.Line.Span.TrimStart(" \t\r"u8).IsEmpty)
                continue;
            counts.Lines++;
            if (Understand(lines, reader, new(NameOf(number), lines.Number), aside) is not { } call)
                continue;
            counts.Base64 += call.IsBase64 ? 1 : 0;
            counts.OutOfOrder += call.Time < latest ? 1 : 0;
            latest = call.Time > latest ? call.Time : latest;
            if (call.IsSmoke)
                counts.Smoke += call.Rows.Count;
            else
                Spill(call, algorithm, (number, lines.Number), spill);
        }

        lock (merging)
        {
            Counts = Counts.Plus(counts);
            Strangers.UnionWith(instances.Strangers);
            for (var i = 0; i < Seen.Length; i++)
                Seen[i] |= instances.Seen[i];
        }
    }

    private static CapturedCall? Understand(LineFile lines, LineReader reader, Place place, SetAside aside)
    {
        try
        {
            return lines.IsTooLong ? throw new UnusableLineException(Reasons.TooLong, $"more than {LineFile.Longest} bytes") : reader.Read(lines.Line);
        }
        catch (UnusableLineException unusable)
        {
            aside.Add(place, unusable.Reason, unusable.Detail, SetAside.TextOf(lines.Line.Span));
            return null;
        }
    }

    private void Spill(CapturedCall call, string? algorithm, (int File, long Line) place, RowSpill spill)
    {
        IEnumerable<(string Algorithm, double[]? Values)> answers = call.Answers.Count == 0 ? [(Answers.Unnamed, null)] : call.Answers.Select(answer => (answer.Key, (double[]?)answer.Value));
        foreach (var (name, values) in answers)
        {
            var source = Number(sources.Of(name.Length > 0 ? name : call.Algorithm ?? algorithm, call.Run, call.Time));
            for (var i = 0; i < call.Rows.Count; i++)
            {
                var row = call.Rows[i];
                spill.Add(new(row.Id, call.Time.UtcTicks, source, call.EventId, values?[i] ?? double.NaN, place.File, place.Line, row.Cells));
            }
        }
    }

    private int Number(Source source)
    {
        lock (known)
        {
            var at = known.IndexOf(source);
            if (at >= 0)
                return at;
            known.Add(source);
            return known.Count - 1;
        }
    }
}

/// <summary>What was met among the lines.</summary>
public sealed record LineCounts
{
    public long Lines { get; set; }

    public long Smoke { get; set; }

    public long Base64 { get; set; }

    public long OutOfOrder { get; set; }

    public LineCounts Plus(LineCounts other) =>
        new() { Lines = Lines + other.Lines, Smoke = Smoke + other.Smoke, Base64 = Base64 + other.Base64, OutOfOrder = OutOfOrder + other.OutOfOrder };
}
