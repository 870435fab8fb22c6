using System.Globalization;

namespace Tests.Algorithms;

/// <summary>Rows with a known relation between four features and a target, the same for the same seed.</summary>
internal sealed record SampleRows(float[] Labels, float[] Features)
{
    public const int Width = 4;

    public int Count => Labels.Length;

    public static SampleRows Create(int count, int seed, bool binary = false)
    {
        var random = new Random(seed);
        var labels = new float[count];
        var features = new float[count * Width];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < Width; column++)
                features[(row * Width) + column] = random.Next(20) == 0 ? float.NaN : (float)Math.Round(random.NextDouble() * 10, 3);
            var x = features.AsSpan(row * Width, Width);
            var target = (3 * Or(x[0])) - (Or(x[1]) * Or(x[2]) / 4) + (Or(x[3]) > 5 ? 7 : 0) + random.NextDouble();
            labels[row] = binary ? (target > 8 ? 1 : 0) : (float)Math.Round(target, 2);
        }
        return new SampleRows(labels, features);
    }

    public string Csv(bool labels = true, char delimiter = ',') =>
        string.Join('\n', Enumerable.Range(0, Count).Select(row => Line(row, labels, delimiter))) + "\n";

    private string Line(int row, bool label, char delimiter)
    {
        var cells = Enumerable.Range(0, Width).Select(c => Features[(row * Width) + c]).Select(v => float.IsNaN(v) ? "" : Text(v));
        return string.Join(delimiter, label ? cells.Prepend(Text(Labels[row])) : cells);
    }

    private static string Text(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static float Or(float value) => float.IsNaN(value) ? 5 : value;
}
