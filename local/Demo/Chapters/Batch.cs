using System.Globalization;
using System.Text.Json;
using Amazon.S3.Model;
using Amazon.StepFunctions;
using Local.Samples.Play;
using Spectre.Console;

namespace Local.Demo.Chapters;

/// <summary>The second way in: a file of rows is dropped, and comes back with predictions.</summary>
public sealed class Batch(Scene scene)
{
    const int ShownRows = 4;
    static readonly string[] Shown = ["min", "mean", "max"];

    public async Task TellAsync()
    {
        Scene.Title("A file is scored");
        var key = $"scoring/{Scene.Model}/november.csv";
        var before = DateTime.UtcNow.AddMilliseconds(-50);
        await scene.Cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = scene.Outputs["DataBucketName"], Key = key, FilePath = scene.UsedCars });
        AnsiConsole.MarkupLineInterpolated($"[bold]Dropped[/] the same cars to be scored, at s3://{scene.Outputs["DataBucketName"]}/{key}\n");
        var pipeline = new Pipeline(scene.Cloud.StepFunctions);
        var arn = await pipeline.StartedAsync(scene.Outputs["ScoreBatchStateMachineArn"], before, TimeSpan.FromSeconds(30));
        AnsiConsole.MarkupLineInterpolated($"  [grey]{arn.Split(':')[6]}[/]");
        var ended = await pipeline.WatchAsync(arn);
        if (ended.Status != ExecutionStatus.SUCCEEDED) throw new PlayException($"The batch ended {ended.Status}: {ended.Error} {ended.Cause}");
        var folder = $"scored/{Scene.Model}/{arn[^20..]}/";
        PrintSummary(await TextAsync(folder + "november.summary.json"));
        PrintRows(folder + "november.csv", await TextAsync(folder + "november.csv"));
        AnsiConsole.MarkupLineInterpolated($"[bold]The mail[/]  {scene.NewMail().Subject}\n");
    }

    static void PrintSummary(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var summary = parsed.RootElement;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "minimum", "mean", "maximum").Title("\nThe summary of the batch");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        table.AddRow(Row("prediction", summary.GetProperty("predictions")));
        foreach (var one in summary.GetProperty("models").EnumerateArray()) table.AddRow(Row("  " + one.GetProperty("algorithm").GetString(), one.GetProperty("predictions")));
        table.AddRow(Row("price in training", summary.GetProperty("training")));
        AnsiConsole.Write(table);
        var cost = summary.GetProperty("estimatedCost").GetProperty("usd").GetDouble();
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]✓[/] {summary.GetProperty("rowsIn")} rows in: {summary.GetProperty("scored")} scored, {summary.GetProperty("rejected")} rejected, [bold]{summary.GetProperty("durationSeconds")} s[/]; on AWS about {cost:0.0000} USD\n");
    }

    static void PrintRows(string key, string text)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{key}[/]");
        foreach (var line in text.Split('\n').Take(ShownRows)) AnsiConsole.MarkupLineInterpolated($"  [grey]│[/] {line}");
    }

    static string[] Row(string name, JsonElement column) =>
        [name, .. Shown.Select(member => column.GetProperty(member).GetDouble().ToString("N0", CultureInfo.InvariantCulture))];

    async Task<string> TextAsync(string key)
    {
        using var found = await scene.Cloud.S3.GetObjectAsync(scene.Outputs["DataBucketName"], key);
        using var reader = new StreamReader(found.ResponseStream);
        return await reader.ReadToEndAsync();
    }
}
