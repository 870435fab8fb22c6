using System.Text;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>Two files for one model within a moment.</summary>
[Collection("stack")]
public sealed class DropsAtOnce(SharedStack shared)
{
    const string Model = "orchard-twice";
    readonly Stack stack = shared.Stack;

    [Fact]
    public async Task The_newer_one_serves_the_lock_is_free_again_and_each_has_its_mail()
    {
        await stack.PutModelAsync(Model, Orchards.Yaml(Model));
        // The same rows with other line ends: neither is worse than the other, whichever comes to be the champion.
        var csv = Orchards.Csv(seed: 1);
        string[] contents = [csv, csv.Replace("\n", "\r\n", StringComparison.Ordinal)];

        var ended = await Task.WhenAll(contents.Index().Select(async content =>
        {
            var drop = new Drop($"{Model}/{content.Index}.csv", Encoding.UTF8.GetBytes(content.Item));
            return new DroppedFile(drop, await stack.DropFileAsync(drop.Place, drop.Content));
        }));

        var (older, newer) = (ended.MinBy(one => one.Run, StringComparer.Ordinal)!, ended.MaxBy(one => one.Run, StringComparer.Ordinal)!);
        Outcome(newer).ShouldBe("deployed", newer.Execution.Output);
        Outcome(older).ShouldBeOneOf("deployed", "superseded");
        await TheNewerOneServesAsync(newer);
        foreach (var one in ended) Mails.TheOneAbout(stack, one).ShouldContain($"[{Model}] {Outcome(one)}: ");
    }

    async Task TheNewerOneServesAsync(DroppedFile newer)
    {
        JsonNode.Parse(await stack.TextAsync($"{Model}/in-service.json"))!["algorithms"]!["xgboost"]!["run"]!.GetValue<string>().ShouldBe(newer.Run);
        JsonNode.Parse(await stack.TextAsync($"{Model}/lock.json"))!["expires"]!.GetValue<DateTimeOffset>().ShouldBeLessThanOrEqualTo(DateTimeOffset.UtcNow);
    }

    static string Outcome(DroppedFile dropped)
    {
        dropped.Execution.Status.ShouldBe(ExecutionStatus.SUCCEEDED, dropped.Execution.Cause);
        return JsonNode.Parse(dropped.Execution.Output)!["outcome"]!.GetValue<string>();
    }
}
