using System.Net;
using System.Text.Json;
using Amazon.KeyManagementService.Model;
using Links;
using Predict;
using Predict.Answers;
using Predict.Serving;
using Tests.Functions.Monitoring;

namespace Tests.Functions.Links;

[Collection("services")]
public sealed class OpenedLinkTests(Services services) : IAsyncLifetime
{
    private const string Key = "11111111-2222-3333-4444-555555555555";
    private const string Other = "66666666-2222-3333-4444-555555555555";
    private const string Model = "abalone";
    private const string Run = "20261121100000-aaaaa";
    private static readonly DateTimeOffset Later = DateTimeOffset.UtcNow.AddDays(30);

    public async Task InitializeAsync()
    {
        foreach (var key in (string[])[Key, Other])
            await services.Local.DeclareAsync("AWS::KMS::Key", key, """{"KeySpec":"HMAC_256","KeyUsage":"GENERATE_VERIFY_MAC","Description":"links"}""");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(LinkPurposes.Report, "abalone/monitor/20261121100000-aaaaa/report.html")]
    [InlineData(LinkPurposes.TrainingReport, "abalone/runs/20261121100000-aaaaa/report.html")]
    public async Task A_link_of_a_mail_opens_the_report_without_a_key(string purpose, string stored)
    {
        var store = await services.StoreAsync();
        await store.PutAsync(stored, "<!doctype html>the report");
        var links = new MailLinks(services.Keys, Key, "https://api/v1/");

        var mailed = (await links.To(purpose, Model, Run, Later.AddDays(-30), _ => { }))!;
        var opened = await OpenAsync(store, mailed.Address["https://api/v1/links/".Length..]);

        opened.State.ShouldBe(LinkState.Open);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(opened.Address!));
        (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()).ShouldBe((HttpStatusCode.OK, "text/html; charset=utf-8"));
        (await answer.Content.ReadAsStringAsync()).ShouldBe("<!doctype html>the report");
    }

    [Fact]
    public async Task A_link_opens_until_it_expires_and_says_so_then()
    {
        var store = await services.StoreAsync();

        var opened = await OpenAsync(store, await SignAsync(DateTimeOffset.UtcNow.AddMinutes(-1)));

        opened.State.ShouldBe(LinkState.Expired);
        Told(opened, "text/html").ShouldBe((410, "text/html; charset=utf-8"));
        Told(opened, "application/json").ShouldBe((410, "application/problem+json"));
    }

    [Fact]
    public async Task A_link_to_what_was_deleted_says_that() => (await OpenAsync(await services.StoreAsync(), await SignAsync(Later))).State.ShouldBe(LinkState.Gone);

    /// <summary>Whatever is wrong with a token, the answer is the same.</summary>
    [Fact]
    public async Task A_token_that_this_stack_did_not_sign_opens_nothing()
    {
        var store = await services.StoreAsync();
        await store.PutAsync("abalone/monitor/20261121100000-aaaaa/report.html", "secret");
        var signed = LinkToken.Read(await SignAsync(Later))!;
        var longer = LinkToken.Payload(signed.Link with { Expires = Later.AddYears(1) });

        string[] tokens = [await SignAsync(Later, Other), LinkToken.Write(longer, signed.Mac), LinkToken.Write(signed.Payload, new byte[LinkToken.MacBytes]), "nothing", ""];
        foreach (var token in tokens)
        {
            var opened = await OpenAsync(store, token);
            opened.ShouldBe(new OpenedLink(LinkState.Unknown, null), token);
            Told(opened, "text/html").ShouldBe((404, "text/html; charset=utf-8"));
        }
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_an_error_to_the_reader_and_a_mail_without_link_to_the_writer()
    {
        var warned = "";

        (await new MailLinks(services.Keys, "no-such-key", "https://api").To(LinkPurposes.Report, Model, Run, Later, text => warned = text)).ShouldBeNull();

        warned.ShouldContain("could not be signed, the mail goes without it");
        await Should.ThrowAsync<NotFoundException>(() => new LinkKey(services.Keys, "no-such-key").Sign(new Link(LinkPurposes.Report, Model, Run, Later)));
    }

    private Task<string> SignAsync(DateTimeOffset expires, string key = Key) => new LinkKey(services.Keys, key).Sign(new Link(LinkPurposes.Report, Model, Run, expires));

    private Task<OpenedLink> OpenAsync(Store store, string token) =>
        new OpenedLinks(store.S3, services.Keys, new PredictSettings(store.Artifacts, "/x", TimeSpan.FromSeconds(1)) { LinkKey = Key }, TimeProvider.System).Open(token, default);

    private static (int Status, string? Type) Told(OpenedLink opened, string accept)
    {
        var result = opened.ToResult(new() { Headers = new Dictionary<string, string> { ["accept"] = accept } });
        using var stream = result.Serialize(new() { Format = Amazon.Lambda.Annotations.APIGateway.HttpResultSerializationOptions.ProtocolFormat.RestApi });
        var answer = JsonDocument.Parse(stream).RootElement;
        var headers = answer.GetProperty("multiValueHeaders");
        headers.GetProperty("cache-control")[0].GetString().ShouldBe("no-store");
        return (answer.GetProperty("statusCode").GetInt32(), headers.GetProperty("content-type")[0].GetString());
    }
}
