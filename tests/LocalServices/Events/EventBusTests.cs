using System.Text.Json.Nodes;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Events;

public sealed class EventBusTests : IAsyncLifetime
{
    const string Function = "arn:aws:lambda:us-east-1:000000000000:function:notify";
    LocalMode local = null!;

    public async Task InitializeAsync() => local = await new LocalMode().StartAsync();

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Theory]
    [InlineData("", """{"n":1,"who":"a \"b\""}""", "$.detail")]
    [InlineData(""","Input":"{\"fixed\":true}" """, """{"fixed":true}""", "$")]
    [InlineData(""","InputPath":"$.detail.n" """, "1", "$")]
    [InlineData(""","InputTransformer":{"InputPathsMap":{"n":"$.detail.n","w":"$.detail.who"},"InputTemplate":"{\"count\":<n>,\"text\":\"by <w>, <n>\",\"who\":<w>}"}""", """{"count":1,"text":"by a \"b\", 1","who":"a \"b\""}""", "$")]
    public async Task Gives_a_target_the_input_it_asks_for(string input, string expected, string part)
    {
        await DeclareAsync("r", $$"""{"EventPattern":{"source":["app"]},"Targets":[{"Id":"t","Arn":"{{Function}}"{{input}}}]}""");

        var (_, answer) = await local.JsonAsync("AWSEvents.PutEvents", """{"Entries":[{"Source":"app","DetailType":"Done","Detail":"{\"n\":1,\"who\":\"a \\\"b\\\"\"}","Resources":["arn:x"]}]}""");

        answer["FailedEntryCount"]!.GetValue<int>().ShouldBe(0);
        var payload = local.Calls.Next().Payload;
        var shown = part == "$" ? payload : payload["detail"]!;
        JsonNode.DeepEquals(shown, JsonNode.Parse(expected)).ShouldBeTrue(shown.ToJsonString());
        if (part == "$") return;
        payload["id"]!.ToString().ShouldBe(answer["Entries"]![0]!["EventId"]!.ToString());
        (payload["account"]!.ToString(), payload["region"]!.ToString(), payload["resources"]![0]!.ToString()).ShouldBe(("000000000000", "us-east-1", "arn:x"));
    }

    [Fact]
    public async Task Leaves_disabled_rules_and_schedules_alone_and_lists_them()
    {
        await DeclareAsync("off", $$"""{"State":"DISABLED","EventPattern":{"source":["app"]},"Targets":[{"Id":"t","Arn":"{{Function}}"}]}""");
        await DeclareAsync("hourly", $$"""{"ScheduleExpression":"rate(1 hour)","Targets":[{"Id":"t","Arn":"{{Function}}"}]}""");
        await DeclareAsync("on", $$"""{"EventPattern":{"source":["app"]},"Targets":[{"Id":"t","Arn":"{{Function}}","Input":"\"on\""}]}""");

        await local.TaskAsync("events", "PutEvents", """{"Entries":[{"Source":"app","DetailType":"Done","Detail":{"a":1}}]}""");

        local.Calls.Next().Payload.ToString().ShouldBe("on");
        local.Calls.Waiting.ShouldBe(0);
        var (_, rules) = await local.JsonAsync("AWSEvents.ListRules", "{}");
        rules["Rules"]!.AsArray().Select(r => r!["Name"]!.ToString()).ShouldBe(["hourly", "off", "on"]);
        (await local.JsonAsync("AWSEvents.DescribeRule", """{"Name":"hourly"}""")).Body["ScheduleExpression"]!.ToString().ShouldBe("rate(1 hour)");
        (await local.JsonAsync("AWSEvents.ListTargetsByRule", """{"Rule":"on"}""")).Body["Targets"]![0]!["Arn"]!.ToString().ShouldBe(Function);
        (await local.JsonAsync("AWSEvents.DescribeRule", """{"Name":"none"}""")).Body["__type"]!.ToString().ShouldBe("ResourceNotFoundException");
    }

    [Fact]
    public async Task Reports_the_entry_that_is_wrong_and_takes_the_others()
    {
        var (status, answer) = await local.JsonAsync("AWSEvents.PutEvents", """{"Entries":[{"Source":"app","DetailType":"Done","Detail":"no json"},{"Source":"app","DetailType":"Done","Detail":"{}"},{"Source":"app","Detail":"{}"}]}""");

        status.ShouldBe(200);
        answer["FailedEntryCount"]!.GetValue<int>().ShouldBe(2);
        answer["Entries"]!.AsArray().Select(e => e!["ErrorCode"]?.ToString()).ShouldBe(["MalformedDetail", null, "InvalidArgument"]);
    }

    Task DeclareAsync(string name, string properties) => local.DeclareAsync("AWS::Events::Rule", name, properties);
}
