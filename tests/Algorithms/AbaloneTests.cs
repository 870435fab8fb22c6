using System.Globalization;

namespace Tests.Algorithms;

public sealed class AbaloneTests
{
    [SharedDataFact("abalone.csv")]
    public async Task Reaches_the_error_known_for_abalone_on_rows_held_out()
    {
        var rows = File.ReadLines(SharedDataFactAttribute.PathOf("abalone.csv")).Select(Encode).ToArray();
        new Random(17).Shuffle(rows);
        var heldOut = rows[..(rows.Length * 15 / 100)];
        using var folder = new TrainingFolder(new() { ["num_round"] = "50", ["max_depth"] = "5", ["eta"] = "0.2", ["gamma"] = "4", ["min_child_weight"] = "6" })
            .Data("train/abalone.csv", string.Join('\n', rows[heldOut.Length..]));
        (await AlgorithmProcess.TrainAsync(folder)).ExitCode.ShouldBe(0);
        await using var server = await ModelServer.StartAsync(folder.Root);

        var answer = await server.InvokeAsync(string.Join('\n', heldOut.Select(r => r[(r.IndexOf(',', StringComparison.Ordinal) + 1)..])));

        var errors = answer.Body.TrimEnd().Split('\n').Zip(heldOut, (p, r) => Number(p) - Number(r.Split(',')[0]));
        Math.Sqrt(errors.Average(e => e * e)).ShouldBeInRange(1.8, 2.45);
    }

    // The label first, the sex as three columns of 0 and 1, then the measurements.
    private static string Encode(string line)
    {
        var cells = line.Split(',');
        var sex = "FIM".Select(s => s == cells[0][0] ? "1" : "0");
        return string.Join(',', sex.Prepend(cells[^1]).Concat(cells[1..^1]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
