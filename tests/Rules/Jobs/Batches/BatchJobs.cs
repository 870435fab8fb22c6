using System.Text;
using System.Text.Json;
using Contracts;
using Contracts.Scoring;
using Contracts.Training;
using Jobs;
using Jobs.Assemble;
using Jobs.Prepare;

namespace Tests.Rules.Jobs.Batches;

/// <summary>A batch's jobs in a temporary /opt/ml, with a model that a test makes up between them.</summary>
internal sealed class BatchJobs : IDisposable
{
    public const string Id = "20261121100005-ab12c";

    private readonly string root = Directory.CreateTempSubdirectory("batch-").FullName;

    public BatchPlan Plan { get; set; } = PlanOf("cars.csv");

    public string[] Prepared(string layout = "layout-1") => [.. Directory.GetFiles(Out("parts", layout)).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)];

    public string Result(string name = "cars.csv") => File.ReadAllText(In("..", "output", "scored", name));

    public string[] Captured => [.. Directory.GetFiles(In("..", "output", "capture"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)];

    public static BatchPlan PlanOf(params string[] files) => new(
        "used-car-price", Id, "cars", new DateTimeOffset(2026, 11, 21, 10, 0, 7, TimeSpan.Zero),
        [.. files.Select((name, index) => new BatchFile(name, BatchKeys.Stem(name), $"{index:00000}.csv", "", 1))],
        [Algorithm("xgboost", "layout-1", 1)], [Layout("layout-1", "year", "mileage", "make")], "max", 100);

    public static BatchAlgorithm Algorithm(string name, string layout, int rank) =>
        new(name, $"saved-{name}", "20261101100000-00000", 2, rank, layout, "ml.m5.xlarge", "job", new ColumnSummary(5, 1, 0, 1000));

    public static BatchLayout Layout(string name, params string[] columns) => new(name, [.. columns.Select(column => new BatchColumn(column, column is "year" or "mileage"))]);

    public void Put(string text, int file = 0) => Put(Encoding.UTF8.GetBytes(text), file);

    public void Put(byte[] bytes, int file = 0) => Write(bytes, In("files", $"{file:00000}.csv"));

    public PreparationReport Prepare()
    {
        Write(JsonSerializer.SerializeToUtf8Bytes(Plan, ContractsJson.Default.BatchPlan), In("plan", "plan.json"));
        PrepareJob.Run(new ContainerFolders(root));
        return Reported("report.json");
    }

    /// <summary>What the state machine reads of it.</summary>
    public PreparationReport Outcome => Reported("outcome.json");

    /// <summary>Scores every prepared row, as batch transform would, by its number.</summary>
    public void Score(Func<long, string> score)
    {
        foreach (var algorithm in Plan.Algorithms)
            foreach (var part in Directory.GetFiles(Out("parts", algorithm.Layout)))
                Write(Encoding.UTF8.GetBytes(string.Concat(Rows(part).Select(row => $"{row},{score(row)}\n"))), In("scored", algorithm.Name, Path.GetFileName(part) + ".out"));
    }

    public string ScoredFile(string algorithm = "xgboost", int part = 0) => In("scored", algorithm, $"part-{part:00000}.csv.out");

    /// <param name="ask">A team's own function; none by default.</param>
    public AssemblyReport Assemble(AskFunction? ask = null)
    {
        CopyPrepared();
        AssembleJob.Run(new ContainerFolders(root), ask ?? ((arn, _, _) => throw new InvalidOperationException($"{arn} was asked.")));
        return JsonSerializer.Deserialize(File.ReadAllText(Out("report", "report.json")), ContractsJson.Default.AssemblyReport)!;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private PreparationReport Reported(string name) => JsonSerializer.Deserialize(File.ReadAllText(Out("prepared", name)), ContractsJson.Default.PreparationReport)!;

    private static IEnumerable<long> Rows(string part)
    {
        using var file = File.OpenRead(part);
        using var csv = new global::Jobs.Csv.CsvRecords(file);
        while (csv.Read()) yield return long.Parse(csv[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private void CopyPrepared()
    {
        foreach (var file in Directory.GetFiles(Out("prepared"), "*", SearchOption.AllDirectories))
            Write(File.ReadAllBytes(file), In("prepared", Path.GetRelativePath(Out("prepared"), file)));
    }

    private string In(params string[] parts) => Path.Combine([root, "processing", "input", .. parts]);

    private string Out(params string[] parts) => Path.Combine([root, "processing", "output", .. parts]);

    private static void Write(byte[] bytes, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
