using System.Net;
using System.Text.Json.Nodes;
using Amazon.StepFunctions;

namespace Tests.EndToEnd.Monitoring;

/// <summary>What people see of checks, in the order of a story.</summary>
public sealed class DriftIsTold(Meadow meadow) : IClassFixture<Meadow>
{
    readonly Stack stack = meadow.Stack;

    [Fact]
    public async Task From_too_little_over_nothing_to_a_drift_that_is_told_once_and_ends()
    {
        await stack.AskAsync(Meadow.Model, "few", Meadow.Rows(50, seed: 2));
        await CheckIsQuietAsync("not enough data: 50 of 200", rows: 50);
        (await LastCheckAsync())["minimumRows"]!.GetValue<int>().ShouldBe(200);
        (await stack.JudgedAsync(Meadow.Model)).ShouldBeEmpty();

        await stack.AskAsync(Meadow.Model, "more", Meadow.Rows(550, seed: 3));
        await CheckIsQuietAsync("nothing moved in 600 rows", rows: 600);
        await CheckIsQuietAsync("nothing new", rows: 0);

        await stack.AskAsync(Meadow.Model, "tall", Meadow.Rows(600, seed: 4, factor: 1.1));
        var mail = await CheckMailsAsync();
        mail.ShouldContain("Subject: [meadow] drift: height\r\n");
        BeforeAdvice(mail).ShouldNotContain("width");
        BeforeAdvice(mail).ShouldNotContain("kind");
        mail.ShouldContain("--payload '{\"pipeline\":\"train-model\",\"model\":\"meadow\"}'");
        await ReportIsServedAsync(mail);

        await stack.AskAsync(Meadow.Model, "still", Meadow.Rows(600, seed: 5, factor: 1.1));
        await CheckIsQuietAsync("height moved", rows: 600);

        await stack.AskAsync(Meadow.Model, "worse", Meadow.Rows(600, seed: 6, factor: 1.4));
        var worse = await CheckMailsAsync();
        worse.ShouldContain("Subject: [meadow] drift: height\r\n");
        worse.ShouldContain("it has become worse since");

        await stack.AskAsync(Meadow.Model, "over", Meadow.Rows(600, seed: 7));
        var over = await CheckMailsAsync();
        over.ShouldContain("Subject: [meadow] settled: height as in training again\r\n");
        over[..over.IndexOf("What to do", StringComparison.Ordinal)].ShouldNotContain("drift");

        await stack.AskAsync(Meadow.Model, "calm", Meadow.Rows(600, seed: 8));
        await CheckIsQuietAsync("nothing moved in 600 rows", rows: 600);
        (await stack.JudgedAsync(Meadow.Model)).ShouldBeUnique();
    }

    async Task CheckIsQuietAsync(string summary, int rows)
    {
        var known = stack.Mails(Meadow.Model).Count;
        var ended = await stack.CheckAsync(Meadow.Model);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        stack.Mails(Meadow.Model).Count.ShouldBe(known);
        var last = await LastCheckAsync();
        (last["summary"]!.ToString(), last["rows"]!.GetValue<int>()).ShouldBe((summary, rows));
    }

    async Task<JsonNode> LastCheckAsync() => JsonNode.Parse((await stack.GetAsync("models/meadow")).Body)!["lastCheck"]!;

    async Task<string> CheckMailsAsync()
    {
        var known = stack.Mails(Meadow.Model).Count;
        var ended = await stack.CheckAsync(Meadow.Model);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        // Long lines are quoted-printable: broken softly.
        return stack.Mails(Meadow.Model).Skip(known).ShouldHaveSingleItem().Replace("=\r\n", "", StringComparison.Ordinal);
    }

    async Task ReportIsServedAsync(string mail)
    {
        mail.ShouldContain($" {await stack.OutputAsync("ApiUrl")}/reports/meadow-");
        var id = mail[(mail.IndexOf("/reports/", StringComparison.Ordinal) + 1)..].Split('\r', '\n')[0];
        using var http = new HttpClient { BaseAddress = new Uri(await stack.OutputAsync("ApiUrl") + "/") };
        using var refused = await http.GetAsync(id);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        http.DefaultRequestHeaders.Add("x-api-key", await stack.ApiKeyAsync());
        using var answer = await http.GetAsync(id);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("default-src 'none'; style-src 'unsafe-inline';");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("<svg");
        page.ShouldNotContain("http://");
        await LinkOpensAsync(mail, page);
        foreach (var unknown in (string[])["meadow-20260101000000-00000", "meadow", "..%2F..%2Fmodels%2Fmeadow.yaml", $"meadow%2Fmonitor%2F..-{id[^20..]}"])
        {
            using var missing = await http.GetAsync("reports/" + unknown);
            (missing.StatusCode, missing.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"), unknown);
        }
    }

    /// <summary>As a browser follows it, without a key.</summary>
    static async Task LinkOpensAsync(string mail, string page)
    {
        using var browser = new HttpClient();
        using var opened = await browser.GetAsync(new Uri(mail.Split().Single(word => word.Contains("/links/", StringComparison.Ordinal))));
        (opened.StatusCode, opened.Content.Headers.ContentType!.ToString()).ShouldBe((HttpStatusCode.OK, "text/html; charset=utf-8"));
        (await opened.Content.ReadAsStringAsync()).ShouldBe(page);
    }

    static string BeforeAdvice(string mail) => mail[..mail.IndexOf("What to do", StringComparison.Ordinal)];
}
