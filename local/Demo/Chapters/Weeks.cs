using System.Globalization;
using Amazon.StepFunctions;
using Local.Samples.Play;
using Local.Samples.Traffic;
using Spectre.Console;

namespace Local.Demo.Chapters;

/// <summary>Weeks of traffic with the clock moved on: quiet ones, then an app that sends kilometres for miles.</summary>
public sealed class Weeks(Scene scene)
{
    /// <summary>Diesels lose value from the first week on, which nobody can know before cars are sold: three weeks later.</summary>
    public static Simulation Simulation { get; } = new()
    {
        Name = "demo", Seed = 4, Weeks = 4, RowsPerWeek = 5000, LabelDelay = 3, Drifts = DriftText.Read("changed-concept@1,scaled-feature:mileage@3"),
    };

    readonly Player player = new(scene.Cloud, scene.Outputs, scene.Api, Scene.Model);

    public async Task TellAsync(IEnumerable<Week> weeks)
    {
        Scene.Title("Weeks of traffic");
        AnsiConsole.MarkupLine("The clock is moved on, and the schedule checks what was asked, and what was scored by file.");
        AnsiConsole.MarkupLine("What nobody can see yet: from the first week on, diesel cars sell for a quarter less.\n");
        foreach (var week in weeks) await PlayAsync(week);
    }

    async Task PlayAsync(Week week)
    {
        var seen = week.Drifts.Where(planned => !planned.Drift.Lasts).Select(planned => ", " + planned.Drift.Words).ToList();
        await player.AskAsync(week);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]Week {week.Number}[/]  {week.Cars.Count():N0} cars asked for{string.Concat(seen)}");
        var check = await player.PassAsync();
        if (seen.Count == 0) await player.EndedAsync(check);
        else await WatchAsync(check);
        await VerdictAsync(seen.Count == 0);
    }

    async Task WatchAsync(string check)
    {
        AnsiConsole.MarkupLineInterpolated($"  [grey]{check.Split(':')[6]}[/]");
        var ended = await new Pipeline(scene.Cloud.StepFunctions).WatchAsync(check);
        if (ended.Status != ExecutionStatus.SUCCEEDED) throw new PlayException($"The check ended {ended.Status}: {ended.Error} {ended.Cause}");
    }

    async Task VerdictAsync(bool quiet)
    {
        var check = (await scene.Api.ModelAsync(Scene.Model))["lastCheck"]!;
        AnsiConsole.MarkupLineInterpolated($"  [green]✓[/] check: [bold]{check["outcome"]}[/], {check["summary"]}{(quiet ? "; no mail" : "")}");
        if (quiet && scene.Outbox.New() is [var unexpected, ..]) throw new PlayException($"No mail was expected of this week, but one came: {unexpected.Subject}");
        if (quiet) return;
        Letters.Parts(scene.NewMail(), "What happened", "Since when", "What to do", "Numbers");
        await new Reports(scene).KeepAsync(check["check"]!.ToString(), "report.html");
    }
}
