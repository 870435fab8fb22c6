using System.Net;
using System.Text.Json;
using Notify;

namespace Tests.Rules.Notify;

public class WebhookTests
{
    private static readonly Mail Sent = Report.Compose(
        EndedExecutions.Read(Executions.Reported($"{Executions.Preprocessed},\"results\":[{Executions.Result("xgboost", "deployed")}]")), DateTimeOffset.UnixEpoch);

    [Fact]
    public void The_message_has_the_subject_and_a_block_per_section()
    {
        using var message = JsonDocument.Parse(WebhookMessage.From(Sent));

        message.RootElement.GetProperty("text").GetString().ShouldBe(Sent.Subject);
        var texts = message.RootElement.GetProperty("blocks").EnumerateArray().Select(block => block.GetProperty("text").GetProperty("text").GetString()!).ToList();
        texts[0].ShouldBe(Sent.Subject);
        texts.Skip(1).Select(text => text.Split('\n')[0]).ShouldBe(["*What happened*", "*Since when*", "*What to do*", "*Numbers*", "*Places*"]);
        texts[4].ShouldContain("```  rows read ");
    }

    [Fact]
    public void Text_cannot_become_a_mention_or_a_link()
    {
        var message = WebhookMessage.From(new Mail("a <!channel> & b", "What happened\n\n<!here>", new Dictionary<string, string>()));

        using var json = JsonDocument.Parse(message);
        json.RootElement.GetProperty("text").GetString().ShouldBe("a &lt;!channel&gt; &amp; b");
        json.RootElement.GetProperty("blocks")[1].GetProperty("text").GetProperty("text").GetString().ShouldBe("*What happened*\n&lt;!here&gt;");
    }

    [Fact]
    public void A_lengthysection_is_parted_within_what_Slack_takes()
    {
        var lengthy = new Mail("s", "What happened\n\n" + string.Join('\n', Enumerable.Repeat(new string('x', 99), 100)) + "\n" + new string('y', 5000), new Dictionary<string, string>());

        using var json = JsonDocument.Parse(WebhookMessage.From(lengthy));

        var sections = json.RootElement.GetProperty("blocks").EnumerateArray().Skip(1).Select(block => block.GetProperty("text").GetProperty("text").GetString()!).ToList();
        sections.Count.ShouldBeGreaterThan(3);
        sections.ShouldAllBe(text => text.Length <= 3000);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "invalid_token", "The webhook at hooks.example.com answered 403: invalid_token.")]
    [InlineData(null, "refused", "The webhook at hooks.example.com cannot be reached: refused.")]
    public async Task A_refusal_names_the_host_and_not_the_secret(HttpStatusCode? status, string said, string message)
    {
        using var http = new HttpClient(new Answers(status, said));

        var failure = await Should.ThrowAsync<WebhookFailedException>(() => new Webhook(http, new Uri("https://hooks.example.com/services/secret")).Post(Sent));

        failure.Message.ShouldStartWith(message);
        failure.Message.ShouldContain("The mail was sent.");
        failure.ToString().ShouldNotContain("secret");
    }

    private sealed class Answers(HttpStatusCode? status, string text) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            status is { } known ? Task.FromResult(new HttpResponseMessage(known) { Content = new StringContent(text) }) : throw new HttpRequestException(text);
    }
}
