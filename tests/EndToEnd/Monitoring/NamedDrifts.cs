using System.Text.Json.Nodes;
using Amazon.StepFunctions;
using Local.Samples.Traffic;

namespace Tests.EndToEnd.Monitoring;

/// <summary>Each drift of the simulator goes through the whole system, and the check names it for what it is.</summary>
public sealed class NamedDrifts(Market market) : IClassFixture<Market>
{
    readonly Stack stack = market.Stack;

    [Theory]
    [InlineData("scaled-feature:mileage", "baseline_drift_check")]
    [InlineData("new-category:fuel_type", "categorical_values_check")]
    [InlineData("missing-values:mpg", "completeness_check")]
    [InlineData("broken-sensor:engine_size", "non_negative_check")]
    public async Task What_is_asked_otherwise_is_found_on_its_feature_alone(string drift, string check)
    {
        var planned = DriftText.Read(drift + "@1");
        var known = stack.Mails(Market.Model).Count;

        var findings = JsonNode.Parse(await stack.TextAsync($"{await PlayAsync(planned, weeks: 1)}/data/findings.json"))!;

        var moved = findings["features"]!.AsArray().Where(feature => feature!["state"]!.ToString() != "unchanged").ToList().ShouldHaveSingleItem()!;
        (moved["name"]!.ToString(), moved["state"]!.ToString()).ShouldBe((planned[0].Drift.Feature, "moved"));
        moved["checks"]!.AsArray().Select(one => one!["check"]!.ToString()).ShouldContain(check);
        stack.Mails(Market.Model).Skip(known).ShouldHaveSingleItem().ShouldContain($"Subject: [used-car-price] drift: {planned[0].Drift.Feature}\r\n");
    }

    [Fact]
    public async Task A_changed_concept_moves_nothing_and_is_found_when_the_labels_come()
    {
        var folder = await PlayAsync(DriftText.Read("changed-concept@1"), weeks: 2);

        JsonNode.Parse(await stack.TextAsync($"{folder}/data/findings.json"))!["outcome"]!.ToString().ShouldBe("clear");
        var quality = JsonNode.Parse(await stack.TextAsync($"{folder}/quality/quality.json"))!;
        (quality["outcome"]!.ToString(), quality["labels"]!["new"]!.GetValue<int>()).ShouldBe(("drift", 1000));
        stack.Mails(Market.Model)[^1].Replace("=\r\n", "", StringComparison.Ordinal).ShouldContain("; most for Diesel: ");
    }

    /// <summary>Plays weeks, each with a check at its end; answers with the folder of the last one.</summary>
    async Task<string> PlayAsync(IReadOnlyList<PlannedDrift> drifts, int weeks)
    {
        var check = "";
        foreach (var week in new Simulation { Name = drifts[0].Drift.Name, Weeks = weeks, RowsPerWeek = 1000, LabelDelay = 1, Drifts = drifts }.Play())
        {
            if (week.Labels is { } labels) await market.DropLabelsAsync(labels.Name, labels.Csv);
            foreach (var call in week.Calls) (await stack.PredictAsync(Market.Model, JsonNode.Parse(call.Body)!)).Status.ShouldBe(200);
            await stack.CapturedAsync(Market.Model, [.. week.Calls.Select(call => call.InferenceId)]);

            var ended = await stack.CheckAsync(Market.Model);
            ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
            check = JsonNode.Parse((await stack.GetAsync($"models/{Market.Model}")).Body)!["lastCheck"]!["check"]!.ToString();
        }

        return $"{Market.Model}/monitor/{check}";
    }
}
