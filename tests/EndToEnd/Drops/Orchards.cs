using System.Globalization;

namespace Tests.EndToEnd.Drops;

/// <summary>Orchards and their yield in tons: rows that the tests make, the same in every run.</summary>
static class Orchards
{
    public const string Header = "trees,age,soil,yield";

    static readonly string[] Soils = ["clay", "loam", "sand"];

    /// <summary>Lines without a header.</summary>
    public static string[] Lines(int count = 300, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Line(random, i))];
    }

    public static string Csv(IEnumerable<string> lines, string header = Header) => $"{header}\n{string.Join('\n', lines)}\n";

    public static string Csv(int count = 300, int seed = 1) => Csv(Lines(count, seed));

    public static string Yaml(string model, int rounds = 30, string numeric = "trees, age", string ignore = "note", string more = "") => $$"""
        model: {{model}}
        target: yield
        ignore: [{{ignore}}]
        features:
          numeric: [{{numeric}}]
          categorical: [soil]
        algorithms:
          xgboost: { hyperparameters: { num_round: {{rounds}}, max_depth: 3, eta: 0.3 } }
        gate: { threshold: 300 }
        {{more}}
        """;

    static string Line(Random random, int i)
    {
        var (trees, age, soil) = (random.Next(20, 200), random.Next(1, 40), i % 3);
        var tons = (trees * 2.5) + (age * 4) + (soil * 25) + (random.NextDouble() * 10);
        return string.Create(CultureInfo.InvariantCulture, $"{trees},{age},{Soils[soil]},{tons:0.00}");
    }
}
