using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.StepFunctions;
using Spectre.Console;

namespace Local.Demo;

/// <summary>The world changes: an app starts to send kilometres for miles, and a check says so.</summary>
public sealed class Drift(Cloud cloud, IReadOnlyDictionary<string, string> outputs)
{
    const int Rows = 3000;
    const int RowsPerCall = 500;
    const double KilometresPerMile = 1.609;
    static readonly TimeSpan Capture = TimeSpan.FromSeconds(1.5);

    public async Task TellAsync(string model, string file, Func<Task> mail)
    {
        var lines = (await File.ReadAllLinesAsync(file)).ToList();
        var header = lines[0].Split(',');
        var rows = lines.Skip(1).Select(line => line.Split(',')).Where(cells => IsSound(cells, header)).Take(Rows).Select(cells => InKilometres(cells, header)).ToList();
        var key = await cloud.ApiKeyAsync(outputs["ApiKeyId"]);
        foreach (var part in rows.Chunk(RowsPerCall)) await AskAsync(model, key, Csv(header, part));
        AnsiConsole.MarkupLineInterpolated($"[bold]Asked[/]  {rows.Count} more predictions, with the mileage in kilometres by mistake\n");
        await Task.Delay(Capture);
        await CheckAsync(model);
        await mail();
    }

    async Task AskAsync(string model, string key, string csv)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{outputs["ApiUrl"]}/models/{model}/predictions") { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        request.Headers.Add("x-api-key", key);
        using var response = await cloud.Http.SendAsync(request);
        if (!response.IsSuccessStatusCode) throw new DemoException($"The API answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    async Task CheckAsync(string model)
    {
        using var answer = JsonDocument.Parse(await cloud.InvokeAsync(outputs["StartPipelineFunctionName"], $$"""{"pipeline":"monitor-model","model":"{{model}}"}"""));
        var arn = answer.RootElement.TryGetProperty("execution", out var execution) ? execution.GetString()! : throw new DemoException($"The check was not started: {answer.RootElement}");
        AnsiConsole.MarkupLineInterpolated($"[bold]Checked[/] by StartPipeline\n  [grey]{arn.Split(':')[6]}[/]");
        var ended = await new Pipeline(cloud.StepFunctions).WatchAsync(arn);
        if (ended.Status != ExecutionStatus.SUCCEEDED) throw new DemoException($"The check ended {ended.Status}: {ended.Error} {ended.Cause}");
        AnsiConsole.MarkupLineInterpolated($"[green]✓[/] The report, for a browser: {outputs["ApiUrl"]}/reports/{arn.Split(':')[^1]} (with the header x-api-key)\n");
    }

    /// <summary>The sample has faults for Preprocess to find; the API would refuse them.</summary>
    static bool IsSound(string[] cells, string[] header)
    {
        string[] numbers = ["year", "mileage", "tax", "mpg", "engine_size"];
        return cells.Length == header.Length && numbers.All(name => cells[Array.IndexOf(header, name)] is var text && (text.Length == 0 || double.TryParse(text, CultureInfo.InvariantCulture, out _)));
    }

    static string[] InKilometres(string[] cells, string[] header)
    {
        var mileage = Array.IndexOf(header, "mileage");
        if (double.TryParse(cells[mileage], CultureInfo.InvariantCulture, out var miles)) cells[mileage] = Math.Round(miles * KilometresPerMile).ToString(CultureInfo.InvariantCulture);
        return cells;
    }

    /// <summary>Without what the model neither needs nor may know.</summary>
    static string Csv(string[] header, IEnumerable<string[]> rows)
    {
        int[] columns = [.. Enumerable.Range(0, header.Length).Where(column => header[column] is not ("price" or "listing_id"))];
        return string.Concat(rows.Prepend(header).Select(cells => string.Join(',', columns.Select(column => cells[column])) + "\n"));
    }
}
