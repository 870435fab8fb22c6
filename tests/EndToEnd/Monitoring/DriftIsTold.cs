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
        (await stack.JudgedAsync(Meadow.Model)).ShouldBeEmpty();

        await stack.AskAsync(Meadow.Model, "more", Meadow.Rows(550, seed: 3));
        await CheckIsQuietAsync("nothing moved in 600 rows", rows: 600);
        await CheckIsQuietAsync("nothing new", rows: 0);

        await stack.AskAsync(Meadow.Model, "tall", Meadow.Rows(600, seed: 4, factor: 1.4));
        var mail = await CheckMailsAsync();
        mail.ShouldContain("Subject: [meadow] drift: height\r\n");
        BeforeAdvice(mail).ShouldNotContain("width");
        BeforeAdvice(mail).ShouldNotContain("kind");
        mail.ShouldContain("--payload '{\"pipeline\":\"train-model\",\"model\":\"meadow\"}'");
        await ReportIsServedAsync(mail);

        await stack.AskAsync(Meadow.Model, "still", Meadow.Rows(600, seed: 5, factor: 1.4));
        await CheckIsQuietAsync("height moved", rows: 600);

        await stack.AskAsync(Meadow.Model, "taller", Meadow.Rows(600, seed: 6, factor: 1.4).Select(row => With(row, "width", 2 * (double)row["width"]!)));
        (await CheckMailsAsync()).ShouldContain("] drift: ");

        await stack.AskAsync(Meadow.Model, "over", Meadow.Rows(600, seed: 7));
        var over = await CheckMailsAsync();
        over.ShouldContain("Subject: [meadow] settled: height and width as in training again\r\n");
        over[..over.IndexOf("What to do", StringComparison.Ordinal)].ShouldNotContain("drift");
        (await stack.JudgedAsync(Meadow.Model)).ShouldBeUnique();
    }

    async Task CheckIsQuietAsync(string summary, int rows)
    {
        var known = stack.Mails(Meadow.Model).Count;
        var ended = await stack.CheckAsync(Meadow.Model);
        ended.Status.ShouldBe(ExecutionStatus.SUCCEEDED, ended.Cause);
        stack.Mails(Meadow.Model).Count.ShouldBe(known);
        var last = JsonNode.Parse((await stack.GetAsync("models/meadow")).Body)!["lastCheck"]!;
        (last["summary"]!.ToString(), last["rows"]!.GetValue<int>()).ShouldBe((summary, rows));
    }

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
        var id = mail[(mail.IndexOf("/reports/", StringComparison.Ordinal) + 1)..].Split('\r', '\n')[0];
        var (status, page, type) = await stack.GetAsync(id);
        status.ShouldBe(200);
        type.ShouldBe("text/html; charset=utf-8");
        page.ShouldContain("<svg");
        page.ShouldNotContain("http://");
        (await stack.GetAsync("reports/meadow-20260101000000-00000")).Status.ShouldBe(404);
    }

    static string BeforeAdvice(string mail) => mail[..mail.IndexOf("What to do", StringComparison.Ordinal)];

    static JsonObject With(JsonObject row, string name, double value)
    {
        row[name] = Math.Round(value, 2);
        return row;
    }
}
