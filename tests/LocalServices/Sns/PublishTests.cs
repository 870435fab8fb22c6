using Local.Host.Wire;
using Tests.LocalServices.S3;

namespace Tests.LocalServices.Sns;

public sealed class PublishTests : IAsyncLifetime
{
    const string Topic = "arn:aws:sns:us-east-1:000000000000:notify";
    LocalMode local = null!;

    public async Task InitializeAsync()
    {
        local = await new LocalMode().StartAsync();
        await local.DeclareAsync("AWS::SNS::Topic", Topic, """{"TopicName":"notify"}""", Topic);
    }

    public async Task DisposeAsync() => await local.DisposeAsync();

    [Fact]
    public async Task Mails_a_message_as_SNS_does_with_its_footer()
    {
        var (status, body) = await local.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", Topic), ("Subject", "[cars] deployed: rmse 2100"), ("Message", "What happened\nGrüße"));

        status.ShouldBe(200);
        var id = body.Descendants("MessageId").Single().Value;
        var (headers, text) = Mails().ShouldHaveSingleItem();
        headers.ShouldContain("From: AWS Notifications <no-reply@sns.amazonaws.com>");
        headers.ShouldContain("Subject: [cars] deployed: rmse 2100");
        headers.ShouldContain("Content-Type: text/plain; charset=UTF-8");
        headers.ShouldContain(h => h.StartsWith($"Message-ID: <{id}@"));
        text.ShouldStartWith("What happened\r\nGrüße\r\n\r\n--\r\nIf you wish to stop receiving notifications from this topic");
        text.ShouldContain("unsubscribe.html?SubscriptionArn=" + Topic);
        text.Replace("\r\n", "").ShouldNotContain("\n");
    }

    [Fact]
    public async Task Keeps_a_line_too_long_for_mail_readable()
    {
        var line = string.Concat(Enumerable.Repeat("ü=x ", 500));
        await local.TaskAsync("sns", "Publish", $$"""{"TopicArn":"{{Topic}}","Message":"{{line}}"}""");

        var (headers, text) = Mails().ShouldHaveSingleItem();

        headers.ShouldContain("Content-Transfer-Encoding: quoted-printable");
        text.Split("\r\n").ShouldAllBe(l => l.Length <= 76);
        Decoded(text).ShouldStartWith(line + "\r\n");
    }

    [Theory]
    [InlineData("Subject", "")]
    [InlineData("Subject", " leading blank")]
    [InlineData("Subject", "line\nbreak")]
    [InlineData("Subject", "grün")]
    [InlineData("Subject", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    [InlineData("Message", "")]
    [InlineData("MessageStructure", "xml")]
    [InlineData("MessageStructure", "json")]
    public async Task Refuses_what_SNS_refuses_and_sends_nothing(string field, string value)
    {
        var form = new Dictionary<string, string> { ["Action"] = "Publish", ["TopicArn"] = Topic, ["Message"] = "m", [field] = value };
        var (status, body) = await local.QueryAsync("sns", [.. form.Select(f => (f.Key, f.Value))]);

        status.ShouldBe(400);
        body.Descendants("Code").Single().Value.ShouldBe("InvalidParameter");
        Mails().ShouldBeEmpty();
    }

    [Fact]
    public async Task Knows_its_topics_and_the_largest_message()
    {
        (await local.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", Topic + "x"), ("Message", "m"))).Status.ShouldBe(404);
        (await local.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", Topic), ("Message", new string('m', 262_144)))).Status.ShouldBe(200);
        (await local.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", Topic), ("Message", new string('m', 262_145)))).Status.ShouldBe(400);
        (await local.QueryAsync("sns", ("Action", "ListTopics"))).Body.Descendants("TopicArn").Select(t => t.Value).ShouldBe([Topic]);
        (await local.QueryAsync("sns", ("Action", "SetTopicAttributes"), ("TopicArn", Topic))).Body.Descendants("Code").Single().Value.ShouldBe("NotEmulatedLocally");
    }

    [Fact]
    public async Task Mails_a_declared_subscriber_only_what_the_filter_takes()
    {
        await local.DeclareAsync("AWS::SNS::Subscription", "s", $$$"""{"TopicArn":"{{{Topic}}}","Protocol":"email","Endpoint":"on-call@example.com","FilterPolicy":{"outcome":["failed"],"count":[3]}}""");
        const string attributes = """{"outcome":{"DataType":"String","StringValue":"failed"},"count":{"DataType":"Number","StringValue":"3.0"}}""";

        await local.TaskAsync("sns", "Publish", $$"""{"TopicArn":"{{Topic}}","Message":{"a":1},"MessageAttributes":{{attributes}}}""");
        await local.TaskAsync("sns", "Publish", $$"""{"TopicArn":"{{Topic}}","Message":"fine"}""");

        Mails().Count(m => m.Headers.Contains("To: on-call@example.com")).ShouldBe(1);
        Mails().Count(m => m.Headers.Contains("To: you@localhost")).ShouldBe(2);
        Mails().ShouldContain(m => m.Text.StartsWith("{\"a\":1}\r\n"));
        (await Should.ThrowAsync<AwsException>(() => local.DeclareAsync("AWS::SNS::Subscription", "s", $$$"""{"TopicArn":"{{{Topic}}}","Protocol":"email","Endpoint":"x@example.com","FilterPolicy":{"outcome":[{"prefix":"f"}]}}"""))).Code.ShouldBe("NotEmulatedLocally");
    }

    [Fact]
    public async Task Names_each_mail_by_its_moment_and_leaves_no_half_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => local.TaskAsync("sns", "Publish", $$"""{"TopicArn":"{{Topic}}","Message":"{{n}}"}""")));

        var files = Directory.GetFiles(Path.Combine(local.Data, "outbox")).Select(Path.GetFileName).ToList();
        files.Count.ShouldBe(20);
        files.ShouldAllBe(f => System.Text.RegularExpressions.Regex.IsMatch(f!, @"^\d{8}-\d{6}-\d{3}-\d+\.eml$"));
    }

    List<(string[] Headers, string Text)> Mails()
    {
        var folder = Path.Combine(local.Data, "outbox");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.GetFiles(folder).Select(f => File.ReadAllText(f).Split("\r\n\r\n", 2)).Select(m => (m[0].Split("\r\n"), m[1]))];
    }

    static string Decoded(string quotedPrintable)
    {
        var whole = quotedPrintable.Replace("=\r\n", "");
        var escaped = System.Text.RegularExpressions.Regex.Replace(whole.Replace("%", "%25"), "=([0-9A-F]{2})", "%$1");
        return Uri.UnescapeDataString(escaped);
    }
}
