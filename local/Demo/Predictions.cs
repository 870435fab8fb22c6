using System.Globalization;
using System.Text.Json;
using Local.Samples.Play;
using Spectre.Console;

namespace Local.Demo;

/// <summary>What was asked beside what was answered.</summary>
public static class Predictions
{
    /// <param name="before">What was answered to the same question earlier; null when it is asked for the first time.</param>
    public static void Print(string body, string answer, string? before = null)
    {
        using var asked = JsonDocument.Parse(body);
        using var answered = JsonDocument.Parse(answer);
        var instances = asked.RootElement.GetProperty("instances").EnumerateArray().ToList();
        var columns = before is null ? [Values(answer)] : new[] { Values(before), Values(answer) };
        if (columns.Any(values => values.Count != instances.Count)) throw new PlayException($"{instances.Count} rows were sent, {columns[^1].Count} predictions came back.");
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var feature in instances[0].EnumerateObject()) table.AddColumn(feature.Name);
        if (before is not null) table.AddColumn(new TableColumn("before").RightAligned());
        table.AddColumn(new TableColumn(before is null ? "[bold]prediction[/]" : "[bold]now[/]").RightAligned());
        foreach (var (instance, row) in instances.Select((instance, row) => (instance, row)))
        {
            var cells = instance.EnumerateObject().Select(f => Markup.Escape(f.Value.ToString()));
            table.AddRow([.. cells, .. columns.SkipLast(1).Select(values => values[row]), $"[bold]{columns[^1][row]}[/]"]);
        }

        AnsiConsole.Write(table);
        var root = answered.RootElement;
        AnsiConsole.MarkupLineInterpolated($"inference id {root.GetProperty("inferenceId")}, strategy {root.GetProperty("strategy")}, degraded: {root.GetProperty("degraded")}");
    }

    static List<string> Values(string answer)
    {
        using var parsed = JsonDocument.Parse(answer);
        return [.. parsed.RootElement.GetProperty("predictions").EnumerateArray().Select(prediction => prediction.GetProperty("value").GetDouble().ToString("N0", CultureInfo.InvariantCulture))];
    }
}
