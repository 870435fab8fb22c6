using System.Globalization;
using System.Text;

namespace Bench.Batch;

/// <summary>A made-up table of 15 numeric and 4 categorical features, the same in every run.</summary>
public static class MadeUpRows
{
    public const string Model = "bench-table";

    static readonly int[] Categories = [8, 30, 4, 60];

    public static string Yaml { get; } = $$"""
        model: {{Model}}
        target: y
        features:
          numeric: [{{string.Join(", ", Enumerable.Range(0, 15).Select(i => $"n{i}"))}}]
          categorical: [c0, c1, c2, c3]
        algorithms:
          xgboost: { hyperparameters: { num_round: 100, max_depth: 6, eta: 0.2 } }
        gate: { threshold: 1000 }
        """;

    /// <param name="labelled">With the target, to be trained on; without it, and with an id, to be scored.</param>
    public static void Write(string path, int rows, int seed, bool labelled)
    {
        var random = new Random(seed);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        var features = Enumerable.Range(0, 15).Select(i => $"n{i}").Concat(Categories.Select((_, i) => $"c{i}"));
        file.Write((labelled ? "" : "id,") + string.Join(',', features) + (labelled ? ",y" : "") + "\n");
        var numbers = new double[15];
        for (var row = 0; row < rows; row++) WriteRow(file, random, numbers, labelled ? -1 : row);
    }

    static void WriteRow(StreamWriter file, Random random, double[] numbers, int id)
    {
        if (id >= 0) file.Write(string.Create(CultureInfo.InvariantCulture, $"r{id},"));
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (i % 3) switch { 0 => Math.Round(random.NextDouble() * 100, 2), 1 => random.Next(100_000), _ => Math.Round(random.NextDouble(), 4) };
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{numbers[i]}"));
        }

        var drawn = Categories.Select(count => random.Next(count)).ToArray();
        for (var i = 0; i < drawn.Length; i++) file.Write($",c{i}-value-{drawn[i]}");
        if (id < 0) file.Write(string.Create(CultureInfo.InvariantCulture, $",{Math.Round((numbers[0] * 3) + (numbers[1] / 1000) + (numbers[2] * 40) + (drawn[0] * 7) + random.NextDouble(), 3)}"));
        file.Write('\n');
    }
}
