using System.Text;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Evaluate;

/// <summary>Targets and predictions of the held-out rows, as batch transform left them: two columns, in the test file's order.</summary>
public sealed record ScoredRows(IReadOnlyList<double> Targets, IReadOnlyList<double> Predictions)
{
    public int Count => Targets.Count;

    /// <summary>All *.out files of a folder in the order of their names; null when there is none.</summary>
    public static ScoredRows? Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.out", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
            return null;
        Array.Sort(files, StringComparer.Ordinal);
        var (targets, predictions) = (new List<double>(), new List<double>());
        foreach (var file in files)
            Append(file, targets, predictions);
        return new(targets, predictions);
    }

    private static void Append(string file, List<double> targets, List<double> predictions)
    {
        using var stream = File.OpenRead(file);
        using var csv = new CsvRecords(stream);
        while (csv.Read())
        {
            if (csv.IsBlank)
                continue;
            if (csv.Count != 2 || !Number.TryParse(csv[0], out var target) || !Number.TryParse(csv[1], out var prediction))
                throw new InvalidDataException($"{file}, line {csv.Line}: expected target,prediction as two numbers, found '{Text(csv)}'. Check the transform job's output filter ($[0,-1]).");
            targets.Add(target);
            predictions.Add(prediction);
        }
    }

    private static string Text(CsvRecords csv) => string.Join(',', Enumerable.Range(0, Math.Min(csv.Count, 5)).Select(field => Encoding.UTF8.GetString(csv[field])));
}
