using Local.Demo.Chapters;
using Spectre.Console;

namespace Local.Demo;

/// <summary>The whole loop, told as it happens.</summary>
public sealed class Story(Scene scene)
{
    public async Task TellAsync()
    {
        AnsiConsole.MarkupLineInterpolated($"[green]✓[/] Local mode answers at [bold]{scene.Cloud.Url}[/]\n");
        await new Training(scene).TellAsync();
        await new Batch(scene).TellAsync();
        var weeks = Weeks.Simulation.Play().ToList();
        await new Weeks(scene).TellAsync(weeks.SkipLast(1));
        await new LateTruth(scene).TellAsync(weeks[^1]);
        Places();
    }

    void Places() =>
        AnsiConsole.MarkupLineInterpolated($"""

            [bold]Where everything lies[/]
              runs      s3://{scene.Outputs["ArtifactsBucketName"]}/{Scene.Model}/runs/
              checks    s3://{scene.Outputs["ArtifactsBucketName"]}/{Scene.Model}/monitor/
              batch     s3://{scene.Outputs["DataBucketName"]}/scored/{Scene.Model}/
              mails     {Path.Combine(scene.Data, "outbox")}
              logs      {Path.Combine(scene.Data, "logs")}
              all state {scene.Data}
            Try it yourself: make local, and make simulate in another shell
            """);
}
