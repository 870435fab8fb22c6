using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.StepFunctions;
using Local.Samples.Play;
using Local.Samples.Traffic;
using Spectre.Console;

namespace Local.Demo.Chapters;

/// <summary>The first cars are sold, and their prices tell what no row could: the model predicts worse. By its policy a training starts.</summary>
public sealed class LateTruth(Scene scene)
{
    const string Policy = "retrain: { on_drift: automatic, cooldown: 24h }";
    readonly Player player = new(scene.Cloud, scene.Outputs, scene.Api, Scene.Model);

    public async Task TellAsync(Week week)
    {
        Scene.Title("The truth comes late");
        await ChangePolicyAsync();
        var labels = week.Labels ?? throw new PlayException($"No price was to become known in week {week.Number}.");
        var answers = await player.AskAsync(week);
        await player.DropAsync(labels);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]Week {week.Number}[/]  {week.Cars.Count():N0} cars asked for, in miles again; the cars of week {labels.Week} are sold, {labels.Cars.Count:N0} prices dropped at ground-truth/{Scene.Model}/{labels.Name}");
        var before = await VersionsAsync();
        var three = await scene.Api.PredictAsync(Scene.Model, scene.ThreeCars);
        var startedAt = DateTime.UtcNow;
        await player.EndedAsync(await player.PassAsync());
        await CheckAsync();
        await WatchTrainingAsync(startedAt);
        await new NewModel(scene).TellAsync(week, answers, before, three);
    }

    /// <summary>As a user would: the model's file is put once more, and takes effect with the next check.</summary>
    async Task ChangePolicyAsync()
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(scene.Repository, $"models/{Scene.Model}.yaml"));
        await scene.Cloud.S3.PutObjectAsync(new PutObjectRequest { BucketName = scene.Outputs["ArtifactsBucketName"], Key = $"models/{Scene.Model}.yaml", ContentBody = $"{yaml.TrimEnd()}\n{Policy}\n" });
        AnsiConsole.MarkupLineInterpolated($"The app is mended, and models/{Scene.Model}.yaml gets a line:  [bold]{Policy}[/]\n");
    }

    async Task CheckAsync()
    {
        var check = (await scene.Api.ModelAsync(Scene.Model))["lastCheck"]!;
        AnsiConsole.MarkupLineInterpolated($"  [green]✓[/] check: [bold]{check["outcome"]}[/], {check["summary"]}");
        var mail = scene.Outbox.New().FirstOrDefault(mail => mail.Subject.Contains("] quality", StringComparison.Ordinal)) ?? throw new PlayException("A mail that tells of quality was expected of this week, and none came.");
        Letters.Parts(mail, "What happened", "What to do");
        await new Reports(scene).KeepAsync(check["check"]!.ToString(), "report-quality.html");
    }

    async Task WatchTrainingAsync(DateTime startedAt)
    {
        var pipeline = new Pipeline(scene.Cloud.StepFunctions, deepest: 0);
        var arn = await pipeline.StartedAsync(scene.Outputs["TrainModelStateMachineArn"], startedAt, TimeSpan.FromSeconds(30));
        AnsiConsole.MarkupLineInterpolated($"  [grey]{arn.Split(':')[6]}, started by the check[/]");
        var ended = await pipeline.WatchAsync(arn);
        if (ended.Status != ExecutionStatus.SUCCEEDED) throw new PlayException($"The training ended {ended.Status}: {ended.Error} {ended.Cause}");
        var mail = scene.Outbox.New().LastOrDefault(mail => mail.Subject.Contains("] deployed", StringComparison.Ordinal)) ?? throw new PlayException("The new models were not deployed; the mail in the outbox says why.");
        Letters.Parts(mail, "What happened");
    }

    async Task<JsonArray> VersionsAsync() => (await scene.Api.ModelAsync(Scene.Model))["versions"]!.AsArray();
}
