using MonitorModels;

namespace Tests.Rules.MonitorModels;

public class DueRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(60, null, true)]
    [InlineData(60, 60, true)]
    [InlineData(60, 56, true)]
    [InlineData(60, 50, false)]
    [InlineData(1440, 60, false)]
    [InlineData(1440, 1436, true)]
    [InlineData(5, 3, true)]
    [InlineData(5, 2, false)]
    public void Who_was_not_checked_for_as_long_as_its_file_says_is_due(int every, int? minutesAgo, bool due) =>
        DueRules.Due([new WatchedModel("abalone", TimeSpan.FromMinutes(every), minutesAgo is { } ago ? Now.AddMinutes(-ago) : null)], Now).Count.ShouldBe(due ? 1 : 0);

    [Fact]
    public void Those_who_are_due_come_in_one_order() =>
        DueRules.Due([new("cars", TimeSpan.FromHours(1), null), new("bikes", TimeSpan.FromHours(1), Now), new("abalone", TimeSpan.FromHours(1), null)], Now).ShouldBe(["abalone", "cars"]);
}
