using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Local.Demo;

/// <summary>What was asked beside what was answered.</summary>
public static class Predictions
{
    public static void Print(string body, string answer)
    {
        using var asked = JsonDocument.Parse(body);
        using var answered = JsonDocument.Parse(answer);
        var instances = asked.RootElement.GetProperty("instances");
        var predictions = answered.RootElement.GetProperty("predictions");
        if (predictions.GetArrayLength() != instances.GetArrayLength())
            throw new DemoException($"{instances.GetArrayLength()} rows were sent, {predictions.GetArrayLength()} predictions came back.");
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var feature in instances[0].EnumerateObject()) table.AddColumn(feature.Name);
        table.AddColumn(new TableColumn("[bold]prediction[/]").RightAligned());
        foreach (var (instance, prediction) in instances.EnumerateArray().Zip(predictions.EnumerateArray()))
        {
            var cells = instance.EnumerateObject().Select(f => Markup.Escape(f.Value.ToString()));
            table.AddRow([.. cells, "[bold]" + prediction.GetProperty("value").GetDouble().ToString("N0", CultureInfo.InvariantCulture) + "[/]"]);
        }

        AnsiConsole.Write(table);
        var root = answered.RootElement;
        AnsiConsole.MarkupLineInterpolated($"inference id {root.GetProperty("inferenceId")}, strategy {root.GetProperty("strategy")}, degraded: {root.GetProperty("degraded")}");
    }
}
