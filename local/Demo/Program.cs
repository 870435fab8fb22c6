using Local.Demo;
using Local.Samples.Play;
using Spectre.Console;

// The demo is a user like any other: it starts local mode, and from then on knows only its URL.
if (Console.IsOutputRedirected)
{
    // A log file has no width and no colours.
    AnsiConsole.Profile.Width = 200;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

try
{
    var repository = Path.GetFullPath(args.FirstOrDefault() ?? Directory.GetCurrentDirectory());
    var data = DemoFolder.Prepare(repository, Environment.GetEnvironmentVariable("LOCAL_DIR") is { Length: > 0 } named ? named : null);
    await using var localMode = await LocalMode.StartAsync(repository, data);
    await new Story(await Scene.OfAsync(localMode.Url, repository, data)).TellAsync();
    return 0;
}
catch (PlayException e)
{
    AnsiConsole.MarkupLineInterpolated($"\n[red]The demo did not reach its end.[/] {e.Message}");
    return 1;
}
