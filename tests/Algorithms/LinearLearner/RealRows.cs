using System.Globalization;

namespace Tests.Algorithms.LinearLearner;

/// <summary>Public data as an encoder would give them: the label, the numbers, then a column of 0 and 1 per category.</summary>
internal sealed record RealRows(IReadOnlyList<double[]> Features, IReadOnlyList<double> Labels)
{
    public static RealRows Abalone() => Encode(
        File.ReadLines(SharedDataFactAttribute.PathOf("abalone.csv")).Select(l => l.Split(',')), label: 8, numbers: [1, 2, 3, 4, 5, 6, 7], words: [0]);

    /// <summary>make, model, year, price, transmission, mileage, fuelType, tax, mpg, engineSize of one brand, or of all.</summary>
    public static RealRows Cars(string pattern = "*.csv") => Encode(
        Directory.GetFiles(SharedDataFactAttribute.PathOf("used_cars"), pattern).Order(StringComparer.Ordinal).SelectMany(f => File.ReadLines(f).Skip(1)).Select(l => l.Split(',')),
        label: 3, numbers: [2, 5, 7, 8, 9], words: [0, 1, 4, 6]);

    /// <summary>Two parts: what is trained on, and every sixth or so row that is held out.</summary>
    public (RealRows Train, RealRows Test) Split(double heldOut)
    {
        var order = Enumerable.Range(0, Labels.Count).ToArray();
        new Random(17).Shuffle(order);
        var cut = (int)(order.Length * heldOut);
        return (Take(order[cut..]), Take(order[..cut]));
    }

    public string Csv() => string.Join('\n', Features.Zip(Labels, (f, y) => string.Join(',', f.Prepend(y).Select(v => v.ToString(CultureInfo.InvariantCulture))))) + "\n";

    private RealRows Take(int[] rows) => new([.. rows.Select(r => Features[r])], [.. rows.Select(r => Labels[r])]);

    private static RealRows Encode(IEnumerable<string[]> lines, int label, int[] numbers, int[] words)
    {
        var cells = lines.ToList();
        var categories = words.Select(w => (Column: w, Values: cells.Select(c => c[w]).Distinct().Order(StringComparer.Ordinal).ToArray())).ToArray();
        double Number(string[] row, int column) => double.Parse(row[column], CultureInfo.InvariantCulture);
        return new RealRows(
            [.. cells.Select(c => (double[])[.. numbers.Select(n => Number(c, n)), .. categories.SelectMany(k => k.Values.Select(v => c[k.Column] == v ? 1.0 : 0.0))])],
            [.. cells.Select(c => Number(c, label))]);
    }
}
