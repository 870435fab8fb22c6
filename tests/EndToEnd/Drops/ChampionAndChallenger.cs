using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Drops;

/// <summary>A new model has to stand against the one in service, on the same rows.</summary>
[Collection("stack")]
public sealed class ChampionAndChallenger(SharedStack shared)
{
    readonly Stack stack = shared.Stack;

    [Fact]
    public async Task A_worse_model_is_refused_with_both_numbers_and_nothing_is_left_in_service()
    {
        var champion = await DropAsync("orchard-worse", Orchards.Yaml("orchard-worse"), "first.csv");
        var before = await stack.InServiceAsync();

        var challenger = await DropAsync("orchard-worse", Orchards.Yaml("orchard-worse", rounds: 2), "second.csv");

        Outcome(challenger).ShouldBe("rejected");
        (await stack.InServiceAsync()).ShouldBe(before);
        var (old, now) = (await RmseAsync(champion, "challenger"), await RmseAsync(challenger, "challenger"));
        (await RmseAsync(challenger, "champion")).ShouldBe(old, 1e-9);
        now.ShouldBeGreaterThan(2 * old);
        var mail = Mails.TheOneAbout(stack, challenger);
        mail.ShouldContain($"[orchard-worse] rejected: xgboost, test rmse {Text(now)}, in service {Text(old)}");
        mail.ShouldContain($"challenger (new) {Text(now)} ");
        mail.ShouldContain($"champion (in service) {Text(old)} ");
        mail.ShouldContain($"of run {challenger.Run}".Split(' ')[^1]);
        mail.ShouldContain($" {champion.Run} ");
    }

    [Fact]
    public async Task A_champion_with_other_features_is_not_comparable_and_the_threshold_alone_judges()
    {
        var champion = await DropAsync("orchard-features", Orchards.Yaml("orchard-features"), "first.csv");

        var challenger = await DropAsync("orchard-features", Orchards.Yaml("orchard-features", numeric: "trees", ignore: "age"), "second.csv");

        Outcome(challenger).ShouldBe("deployed");
        Mails.TheOneAbout(stack, challenger).ShouldContain(
            $"The model in service, of run {champion.Run}, could not be compared with: it needs the feature age, which the new one does not have; the threshold alone judged.");
    }

    async Task<DroppedFile> DropAsync(string model, string yaml, string file)
    {
        await stack.PutModelAsync(model, yaml);
        var drop = new Drop($"{model}/{file}", System.Text.Encoding.UTF8.GetBytes(Orchards.Csv()));
        var dropped = new DroppedFile(drop, await stack.DropFileAsync(drop.Place, drop.Content));
        dropped.Execution.Status.ShouldBe(ExecutionStatus.SUCCEEDED, dropped.Execution.Cause);
        return dropped;
    }

    async Task<double> RmseAsync(DroppedFile dropped, string whose)
    {
        var evaluation = JsonNode.Parse(await stack.TextAsync($"{dropped.Drop.Model}/runs/{dropped.Run}/xgboost/evaluation/evaluation.json"))!;
        return evaluation[whose]!["rmse"]!["value"]!.GetValue<double>();
    }

    static string Outcome(DroppedFile dropped) => JsonNode.Parse(dropped.Execution.Output)!["outcome"]!.GetValue<string>();

    static string Text(double value) => value.ToString("G6", System.Globalization.CultureInfo.InvariantCulture);
}
