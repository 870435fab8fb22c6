using System.Globalization;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>Rows of a public data set, to be halved and damaged.</summary>
internal sealed record RealTable(string[] Header, IReadOnlyList<string[]> Rows)
{
    public static RealTable UsedCars()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.SharedData, "used_cars"), "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllLines).ToList();
        return new(files[0][0].Split(','), [.. files.SelectMany(lines => lines.Skip(1)).Select(line => line.Split(',').Select(value => value.Trim()).ToArray())]);
    }

    public static RealTable Abalone() => new(
        ["sex", "length", "diameter", "height", "whole_weight", "shucked_weight", "viscera_weight", "shell_weight", "rings"],
        [.. File.ReadAllLines(Path.Combine(Repository.SharedData, "abalone.csv")).Select(line => line.Split(','))]);

    /// <summary>Two random parts: the first with a share of the rows.</summary>
    public (RealTable One, RealTable Other) Split(double share, int seed)
    {
        var shuffled = Rows.ToArray();
        new Random(seed).Shuffle(shuffled);
        var first = (int)(shuffled.Length * share);
        return (this with { Rows = shuffled[..first] }, this with { Rows = shuffled[first..] });
    }

    public RealTable Take(int rows) => this with { Rows = [.. Rows.Take(rows)] };

    public RealTable Where(string column, Func<string, bool> keeps)
    {
        var at = Array.IndexOf(Header, column);
        return this with { Rows = [.. Rows.Where(row => keeps(row[at]))] };
    }

    public RealTable With(string column, Func<string, int, string> change)
    {
        var at = Array.IndexOf(Header, column);
        return this with { Rows = [.. Rows.Select((row, n) => row.Select((value, i) => i == at ? change(value, n) : value).ToArray())] };
    }

    public RealTable Scaled(string column, double factor) => With(column, (value, _) => (double.Parse(value, CultureInfo.InvariantCulture) * factor).ToString(CultureInfo.InvariantCulture));

    public RealTable Without(string column)
    {
        var at = Array.IndexOf(Header, column);
        return new([.. Header.Where((_, i) => i != at)], [.. Rows.Select(row => row.Where((_, i) => i != at).ToArray())]);
    }

    public string Csv() => string.Join('\n', [string.Join(',', Header), .. Rows.Select(row => string.Join(',', row))]) + "\n";
}
