using System.Text.Json;
using Notify;

namespace Tests.Rules.Notify;

/// <summary>What is mailed of a check that failed, before it counted and after.</summary>
public class CheckMailsTests
{
    private const string Arn = "arn:aws:states:eu-west-1:111122223333:execution:prod-MonitorModel:schedule-1";

    [Fact]
    public void A_check_that_broke_off_lost_nothing_and_is_made_again()
    {
        var mail = Compose(recorded: false);

        mail.Subject.ShouldStartWith("[abalone] failed: ");
        mail.Body.ShouldContain("No row counts as judged, so nothing is lost");
        mail.Body.ShouldContain("""aws lambda invoke --function-name prod-StartPipeline --cli-binary-format raw-in-base64-out --payload '{"pipeline":"monitor-model","model":"abalone"}' /dev/stdout""");
        mail.Body.ShouldContain("None: it ended before anything was judged.");
    }

    [Fact]
    public void A_training_that_could_not_be_started_leaves_the_check_as_it_is()
    {
        var mail = Compose(recorded: true);

        mail.Body.ShouldContain("The check itself is done: its rows count as judged");
        mail.Body.ShouldContain("""--payload '{"pipeline":"train-model","model":"abalone"}' /dev/stdout""");
        mail.Body.ShouldNotContain("No row counts as judged");
        mail.Body.ShouldNotContain("None: ");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Its_subject_and_first_lines_speak_of_no_drift(bool recorded)
    {
        var mail = Compose(recorded);

        $"{mail.Subject}{mail.Body[..mail.Body.IndexOf("What to do", StringComparison.Ordinal)]}".ShouldNotContain("drift", Case.Insensitive);
    }

    private static Mail Compose(bool recorded) => Report.Compose(
        EndedExecutions.Read(JsonElement.Parse($$"""
        {"pipeline":"monitor-model","execution":"{{Arn}}","started":"2026-11-21T10:00:07.123Z",
         "state":{"model":"abalone","check":"20261121100000-a1b2c","reason":"schedule","recorded":{{(recorded ? "true" : "false")}},"fault":{"Error":"PipelineRefusedException","Cause":"{\"errorMessage\":\"no file\"}"} } }
        """)),
        new DateTimeOffset(2026, 11, 21, 10, 1, 0, TimeSpan.Zero));
}
