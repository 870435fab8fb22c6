using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Events;

public sealed class ScheduledRuleTests : IAsyncLifetime
{
    const string Function = "arn:aws:lambda:us-east-1:000000000000:function:notify";
    LocalMode local = null!;

    public async Task InitializeAsync() => local = await new LocalMode().StartAsync();

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Fires_once_for_all_that_was_missed_when_the_clock_is_moved()
    {
        await DeclareAsync("quarterly", "rate(15 minutes)", "ENABLED");
        await DeclareAsync("off", "rate(15 minutes)", "DISABLED");
        await DeclareAsync("daily", "rate(1 day)", "ENABLED");

        await MoveAsync("PT2H5M");

        var first = local.Calls.Next().Payload;
        (first["source"]!.ToString(), first["detail-type"]!.ToString()).ShouldBe(("aws.events", "Scheduled Event"));
        first["resources"]!.AsArray().Single()!.ToString().ShouldBe("arn:aws:events:us-east-1:000000000000:rule/quarterly");
        first["detail"]!.AsObject().ShouldBeEmpty();
        (DateTimeOffset.Parse(first["time"]!.ToString(), CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow).TotalMinutes.ShouldBe(125, 1);
        await MoveAsync("PT15M");
        local.Calls.Next().Payload["resources"]![0]!.ToString().ShouldEndWith("rule/quarterly");
        local.Calls.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_its_beat_and_the_moved_clock_over_a_restart()
    {
        await DeclareAsync("hourly", "rate(1 hour)", "ENABLED");
        await MoveAsync("PT50M");
        await local.StopAsync();
        await local.StartAsync();
        await DeclareAsync("hourly", "rate(1 hour)", "ENABLED");

        (await local.Http.GetFromJsonAsync<JsonObject>(local.Url + "/_local/clock"))!["moved"]!.ToString().ShouldBe("PT50M");
        local.Calls.Waiting.ShouldBe(0);
        await MoveAsync("PT10M");

        local.Calls.Next().Payload["resources"]![0]!.ToString().ShouldEndWith("rule/hourly");
    }

    [Theory]
    [InlineData("""{"move":"-PT1H"}""")]
    [InlineData("""{"move":"1 hour"}""")]
    [InlineData("""{"set":"PT1H"}""")]
    [InlineData("no json")]
    public async Task Refuses_a_move_that_is_none(string body)
    {
        using var response = await local.Http.PostAsync(local.Url + "/_local/clock", new StringContent(body));

        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync()).ShouldContain("PT1H");
    }

    Task DeclareAsync(string name, string expression, string state) => local.DeclareAsync("AWS::Events::Rule", name, $$"""{"State":"{{state}}","ScheduleExpression":"{{expression}}","Targets":[{"Id":"t","Arn":"{{Function}}"}]}""");

    async Task MoveAsync(string by)
    {
        using var response = await local.Http.PostAsync(local.Url + "/_local/clock", new StringContent($$"""{"move":"{{by}}"}"""));
        response.EnsureSuccessStatusCode();
    }
}
