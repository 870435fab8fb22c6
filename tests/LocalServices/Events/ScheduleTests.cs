using System.Globalization;
using Local.Host.Events.Schedules;
using Local.Host.Wire;

namespace Tests.LocalServices.Events;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("rate(1 minute)", "2026-11-21 10:15:30", "2026-11-21 10:16:30")]
    [InlineData("rate(15 minutes)", "2026-11-21 23:50:00", "2026-11-22 00:05:00")]
    [InlineData("rate(1 hour)", "2026-11-21 10:15:00", "2026-11-21 11:15:00")]
    [InlineData("rate(7 days)", "2026-02-25 10:15:00", "2026-03-04 10:15:00")]
    [InlineData("cron(0 10 * * ? *)", "2026-11-21 09:59:59", "2026-11-21 10:00:00")]
    [InlineData("cron(0 10 * * ? *)", "2026-11-21 10:00:00", "2026-11-22 10:00:00")]
    [InlineData("cron(15 12 * * ? *)", "2026-12-31 12:15:00", "2027-01-01 12:15:00")]
    [InlineData("cron(0 18 ? * MON-FRI *)", "2026-11-20 18:00:00", "2026-11-23 18:00:00")]
    [InlineData("cron(0 8 1 * ? *)", "2026-11-21 10:00:00", "2026-12-01 08:00:00")]
    [InlineData("cron(0/15 * * * ? *)", "2026-11-21 10:46:00", "2026-11-21 11:00:00")]
    [InlineData("cron(0/10 * ? * MON-FRI *)", "2026-11-20 23:55:00", "2026-11-23 00:00:00")]
    [InlineData("cron(0/5 8-17 ? * mon-fri *)", "2026-11-20 17:55:00", "2026-11-23 08:00:00")]
    [InlineData("cron(0/30 20-2 ? * FRI-MON *)", "2026-11-24 10:00:00", "2026-11-27 00:00:00")]
    [InlineData("cron(5,35 14 * JAN,JUL ? *)", "2026-11-21 10:00:00", "2027-01-01 14:05:00")]
    [InlineData("cron(0 9 ? * 2#1 *)", "2026-11-21 10:00:00", "2026-12-07 09:00:00")]
    [InlineData("cron(0 9 ? * 3#5 *)", "2026-11-21 10:00:00", "2026-12-29 09:00:00")]
    [InlineData("cron(15 10 ? * 6L 2026-2027)", "2026-11-27 10:15:00", "2026-12-25 10:15:00")]
    [InlineData("cron(0 0 ? * L *)", "2026-11-22 00:00:00", "2026-11-28 00:00:00")]
    [InlineData("cron(0 0 L * ? *)", "2028-02-01 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("cron(0 0 LW * ? *)", "2026-10-01 00:00:00", "2026-10-30 00:00:00")]
    [InlineData("cron(0 0 15W 11 ? *)", "2026-01-01 00:00:00", "2026-11-16 00:00:00")]
    [InlineData("cron(0 0 1W 8 ? *)", "2026-01-01 00:00:00", "2026-08-03 00:00:00")]
    [InlineData("cron(0 0 31W 1 ? 2027)", "2026-01-01 00:00:00", "2027-01-29 00:00:00")]
    [InlineData("cron(0 0 29 2 ? *)", "2026-11-21 10:00:00", "2028-02-29 00:00:00")]
    public void Is_due_next(string expression, string after, string next) => Schedule.NextAfter(expression, Utc(after)).ShouldBe(Utc(next));

    [Theory]
    [InlineData("cron(0 10 * * ? 2025)")]
    [InlineData("cron(0 10 30 2 ? *)")]
    public void Is_never_due(string expression) => Schedule.NextAfter(expression, Utc("2026-11-21 10:00:00")).ShouldBeNull();

    [Theory]
    [InlineData("rate(1 minutes)")]
    [InlineData("rate(5 minute)")]
    [InlineData("rate(0 minutes)")]
    [InlineData("rate(5 seconds)")]
    [InlineData("rate(5  minutes)")]
    [InlineData("cron(0 10 * * *)")]
    [InlineData("cron(0 10 * * * *)")]
    [InlineData("cron(0 10 ? * ? *)")]
    [InlineData("cron(60 10 * * ? *)")]
    [InlineData("cron(0 24 * * ? *)")]
    [InlineData("cron(0 10 0 * ? *)")]
    [InlineData("cron(0 10 ? * MOON *)")]
    [InlineData("cron(0 10 * * ? 1969)")]
    [InlineData("cron(0 10 ? * 2#6 *)")]
    [InlineData("at(2026-11-21T10:00:00)")]
    public void Is_refused(string expression) => Should.Throw<AwsException>(() => Schedule.Check(expression)).Code.ShouldBe("ValidationException");

    [Theory]
    [InlineData("rate(15 minutes)", "2026-11-21 10:00:00", "2026-11-21 10:00:00", "2026-11-21 10:15:00")]
    [InlineData("rate(15 minutes)", "2026-11-21 10:00:00", "2026-11-21 12:07:00", "2026-11-21 12:15:00")]
    [InlineData("cron(0 10 * * ? *)", "2026-11-21 10:00:00", "2026-11-25 12:07:00", "2026-11-26 10:00:00")]
    public void Keeps_its_beat_over_what_it_missed(string expression, string due, string now, string next) => Schedule.NextAfter(expression, Utc(due), Utc(now)).ShouldBe(Utc(next));

    static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
