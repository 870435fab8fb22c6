using System.Globalization;

namespace Tests.Algorithms.LinearLearner;

/// <summary>Rows of a known plane with a little noise: y = 100 + 3 a - 20 b + 0.5 c, where c is large.</summary>
internal static class PlaneRows
{
    public static string Csv(int count, int seed, Func<double, string>? after = null)
    {
        var random = new Random(seed);
        return string.Join('\n', Enumerable.Range(0, count).Select(_ => Line(random, after))) + "\n";
    }

    public static TrainingFolder Folder(Dictionary<string, string> hyperparameters, params string[] channels)
    {
        var folder = new TrainingFolder(new(hyperparameters) { ["predictor_type"] = "regressor" }, channels) { Algorithm = "linear-learner" };
        foreach (var (channel, seed) in (channels.Length > 0 ? channels : ["train"]).Select((c, i) => (c, i)))
            folder.Data($"{channel}/rows.csv", Csv(2000, seed));
        return folder;
    }

    private static string Line(Random random, Func<double, string>? after)
    {
        double a = random.Next(100), b = random.NextDouble(), c = 5000 + random.Next(1000);
        var y = 100 + (3 * a) - (20 * b) + (0.5 * c) + random.NextDouble() - 0.5;
        return string.Create(CultureInfo.InvariantCulture, $"{y:0.###},{a},{b:0.####},{c}{after?.Invoke(a)}");
    }
}
