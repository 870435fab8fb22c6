using EvaluatePayload;

namespace Tests.Rules.EvaluatePayload;

public class FoundRowsTests
{
    [Theory]
    [InlineData(0, 0, "nothing new")]
    [InlineData(50, 0, "not enough data: 50 of 200")]
    [InlineData(0, 7, "not enough data: 0 of 200, and 7 lines that cannot be read")]
    public void Says_what_is_missing(int rows, int unreadable, string shortage) => new FoundRows(rows, unreadable).Shortage(200).ShouldBe(shortage);

    [Theory]
    [InlineData(0, 200, true)]
    [InlineData(150, 200, true)]
    [InlineData(0, 199, false)]
    [InlineData(200, 1000, false)]
    public void Is_broken_where_waiting_would_be_for_ever(int rows, int unreadable, bool broken) => new FoundRows(rows, unreadable).IsBroken(200).ShouldBe(broken);

    [Fact]
    public void Labels_are_waited_for_so_long_and_no_longer()
    {
        var started = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        LabelRules.AskedSince(started, TimeSpan.FromDays(90)).ShouldBe(new DateTimeOffset(2026, 8, 24, 12, 0, 0, TimeSpan.Zero));
        LabelRules.FilesSince(started, TimeSpan.FromDays(90)).ShouldBe(new DateTimeOffset(2026, 5, 26, 12, 0, 0, TimeSpan.Zero));
    }
}
