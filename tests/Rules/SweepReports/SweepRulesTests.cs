using System.Text.Json;
using Notify;

namespace Tests.Rules.SweepReports;

public class SweepRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(60 * 24, true)]
    [InlineData(60 * 24 + 1, false)]
    public void An_execution_is_looked_at_from_five_minutes_to_a_day_after_its_end(int minutes, bool due) => SweepRules.IsDue(Now.AddMinutes(-minutes), Now).ShouldBe(due);

    [Fact]
    public void One_that_has_not_ended_is_not() => SweepRules.IsDue(null, Now).ShouldBeFalse();

    [Theory]
    [InlineData(47, false)]
    [InlineData(49, true)]
    public void The_list_is_read_until_no_execution_can_have_ended_within_the_day(int hours, bool tooOld) => SweepRules.IsTooOld(Now.AddHours(-hours), Now).ShouldBe(tooOld);

    [Theory]
    [InlineData("""{"detail-type":"Scheduled Event","source":"aws.events","detail":{}}""", true)]
    [InlineData("""{"detail-type":"Step Functions Execution Status Change","detail":{}}""", false)]
    [InlineData("""{"pipeline":"train-model"}""", false)]
    public void The_schedule_is_told_from_other_callers(string json, bool schedule) => EndedExecutions.IsSchedule(JsonElement.Parse(json)).ShouldBe(schedule);
}
