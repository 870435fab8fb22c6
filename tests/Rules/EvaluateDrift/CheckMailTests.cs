using Artifacts;
using Contracts.Monitoring;
using EvaluateDrift;
using EvaluateDrift.Mail;
using EvaluateDrift.Page;
using EvaluateDrift.Verdicts;

namespace Tests.Rules.EvaluateDrift;

public class CheckMailTests
{
    private static readonly MailPlaces Places = new(new DriftSettings("artifacts", "mlops-StartPipeline", "https://api/v1"), new StoredObjects(null!, "artifacts"));

    [Fact]
    public void The_subject_names_features_by_their_severity() =>
        Compose(Findings.Of(Findings.Moved("length", 0.2), Findings.Moved("height", 0.5), Findings.Follower("weight", "height"))).Fact.ShouldBe("height, length");

    [Fact]
    public void What_comes_before_the_command_names_only_what_moved()
    {
        var message = Compose(Findings.Of(Findings.Moved("height", 0.5), Findings.Follower("weight", "height"), Findings.Feature("sex")));

        string[] before = [.. message.Happened, .. message.Since];
        before.ShouldNotContain(line => line.Contains("weight", StringComparison.Ordinal) || line.Contains("sex", StringComparison.Ordinal));
        message.Numbers.ShouldContain(line => line.Contains("weight moved too", StringComparison.Ordinal) && line.Contains("follows height", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_over_while_another_lasts_is_named_under_numbers_alone()
    {
        var message = Compose(Findings.After(Findings.Of(Findings.Moved("length"), Findings.Moved("height")), Findings.Of(Findings.Moved("length"), Findings.Feature("height"))));

        message.Fact.ShouldBe("length");
        message.Happened[^1].ShouldBe("One other finding that was reported is over; Numbers has the name.");
        message.Since[^1].ShouldBe("length was reported first 2026-11-22 12:00:00 UTC, and lasts.");
        message.Numbers.ShouldContain("  height is as in training again; it was reported first 2026-11-22 12:00:00 UTC.");
    }

    [Fact]
    public void What_to_do_has_one_command_that_can_be_pasted()
    {
        CheckFindings[] all = [Findings.Of(Findings.Moved("height")), Findings.Of(Findings.Moved("height", check: "completeness_check")), Findings.WithQuality(4, worse: true, Findings.Feature("sex"))];

        foreach (var findings in all)
            Compose(findings).ToDo.Count(line => line.StartsWith("aws lambda invoke --function-name mlops-StartPipeline ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_worse_model_is_told_with_the_group_in_which_it_is_worst()
    {
        var findings = Findings.WithQuality(4, worse: true, Findings.Feature("sex"));
        var groups = (GroupQuality[])[new("M", 300, 0.6, 2.1, 1, 2), new("F", 100, 0.3, 6, 1, 2), new("I", 5, 0.1, 90, 1, 2)];

        var quality = findings.Quality! with { Algorithms = [findings.Quality.Algorithms[0] with { Groups = groups }] };
        var message = Compose(new CheckFindings(findings.Request, findings.Data, quality, null));

        message.Happened.ShouldHaveSingleItem().ShouldBe("xgboost predicts worse than at training: rmse 4 now, 2 at training, 2.2 allowed; most for F: 6 now, 2 at training.");
    }

    [Fact]
    public void The_report_is_named_with_a_command_that_fetches_it() =>
        Compose(Findings.Of(Findings.Moved("height"))).Places[1].ShouldBe(["  with the key", "curl -sf -H \"x-api-key: $API_KEY\" -o report.html https://api/v1/reports/abalone-20261122120000-bbbbb"]);

    [Fact]
    public void A_broken_source_is_to_be_mended_before_anything_is_trained()
    {
        var todo = string.Join('\n', Compose(Findings.Of(Findings.Moved("height", check: "completeness_check"))).ToDo);

        todo.ShouldContain("Look first at where height comes from");
        todo.ShouldNotContain("train-model");
    }

    [Fact]
    public void Only_a_mail_of_drift_speaks_of_it()
    {
        var over = Findings.After(Findings.Of(Findings.Moved("height")), Findings.Of(Findings.Feature("height")));

        foreach (var message in (CheckMessage[])[Compose(over), Compose(Findings.WithQuality(4, worse: true, Findings.Feature("height")))])
            string.Join('\n', [message.Fact, .. message.Happened, .. message.Since]).ShouldNotContain("drift", Case.Insensitive);
    }

    [Fact]
    public void Labels_that_come_too_late_are_said()
    {
        var findings = Findings.WithQuality(4, worse: true, Findings.Feature("sex"));
        findings = findings with { Quality = findings.Quality! with { Labels = findings.Quality.Labels with { UnmatchedLabels = 1200 } } };

        Compose(findings).Numbers.ShouldContain("  1,200 labels match no row that was asked within monitor.labels_within; they are in unmatched-labels.csv.");
    }

    [Fact]
    public void The_report_needs_nothing_beside_it_and_takes_no_markup_from_data()
    {
        var findings = Findings.Of(Findings.Moved("<script>alert(1)</script>"), Findings.Feature("sex"));

        var page = ReportPage.Of(findings, Judgement.Of(findings));

        page.ShouldNotContain("<script");
        page.ShouldNotContain("src=");
        page.ShouldContain("<svg");
        page.ShouldContain("width=device-width");
        page.ShouldContain("@media print");
    }

    [Fact]
    public void The_report_shows_the_errors_of_past_checks_where_labels_told_them()
    {
        var first = Findings.WithQuality(2, worse: false, Findings.Feature("sex"));
        var without = Findings.After(first, Findings.Of(Findings.Feature("sex")));
        var third = Findings.After(without, Findings.WithQuality(4, worse: true, Findings.Feature("sex")));

        var page = Page(third);
        var chart = page[page.IndexOf("rmse of past checks", StringComparison.Ordinal)..];
        chart = chart[..chart.IndexOf("</svg>", StringComparison.Ordinal)];
        chart.Split("<circle").Length.ShouldBe(3);
        chart.ShouldContain("stroke-dasharray=\"4 3\"/><text x=\"46\" y=\"86\" text-anchor=end>2</text>");
        Page(Findings.Of(Findings.Feature("sex"))).ShouldNotContain("rmse of past checks");
    }

    [Fact]
    public void Labels_that_came_late_are_in_the_trend_at_the_check_that_asked()
    {
        var next = Findings.After(Findings.Of(Findings.Feature("sex")), Findings.WithQuality(2, worse: false, Findings.Feature("sex")));
        var restated = new RestatedQuality("20261122120000-bbbbb", "xgboost", Findings.Run, 0, 400, null, next.Quality!.Algorithms[0].Now);

        var page = Page(Findings.With(next, next.Quality with { Restated = [restated] }));

        page[page.IndexOf("rmse of past checks", StringComparison.Ordinal)..].Split("<circle").Length.ShouldBe(3);
    }

    [Fact]
    public void Rows_for_queries_keep_their_columns()
    {
        var findings = Findings.Of(Findings.Moved("height") with { What = "It is \"taller\",\nmuch." }, Findings.Feature("sex"));

        var lines = QueryRows.Drift(findings).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[1].ShouldEndWith(",baseline_drift_check,\"It is \"\"taller\"\", much.\"");
    }

    private static string Page(CheckFindings findings) => ReportPage.Of(findings, Judgement.Of(findings));

    private static CheckMessage Compose(CheckFindings findings) => CheckMail.Compose(findings, Judgement.Of(findings), Places);
}
