using Spectre.Console;

namespace Local.Demo;

/// <summary>Fetches reports from the API, as the mail's link does, and keeps them as files that a browser opens.</summary>
public sealed class Reports(Scene scene)
{
    public async Task KeepAsync(string check, string name)
    {
        var file = Path.Combine(scene.Data, name);
        await File.WriteAllTextAsync(file, await scene.Api.ReportAsync($"{Scene.Model}-{check}"));
        AnsiConsole.MarkupLineInterpolated($"  [green]✓[/] The report, for a browser: {file}\n");
    }
}
