using LockModel;

namespace Tests.Rules.LockModel;

public class LockRulesTests
{
    private const string Older = "20261121100000-aaaaa";
    private const string Newer = "20261121110000-00000";

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 0, true)]
    [InlineData(Older, 1, true)]
    [InlineData(Newer, 0, true)]
    [InlineData(Newer, -1, true)]
    [InlineData(Newer, 1, false)]
    public void A_free_lock_an_expired_one_and_ones_own_can_be_taken(string? owner, int minutesLeft, bool taken)
    {
        var decision = LockRules.Decide(Held(owner, minutesLeft), new LockRequest("take", "abalone", Older, "xgboost"), Now);

        if (taken) ((LockDecision.Write)decision).Lock.ShouldSatisfyAllConditions(written => written.Owner.ShouldBe(Older), written => written.Expires.ShouldBe(Now + LockRules.Lease));
        else ((LockDecision.Refuse)decision).Held.Owner.ShouldBe(Newer);
    }

    [Theory]
    [InlineData(Newer, true)]
    [InlineData(Older, false)]
    [InlineData(null, false)]
    public void What_one_that_has_ended_left_behind_is_free(string? ended, bool taken) =>
        (LockRules.Decide(Held(Newer, 1), new LockRequest("take", "abalone", Older, Kind: "monitor"), Now, ended) is LockDecision.Write).ShouldBe(taken);

    [Fact]
    public void Taking_ones_own_lock_again_prolongs_it_and_keeps_when_it_was_taken() =>
        ((LockDecision.Write)LockRules.Decide(Held(Older, 5), new LockRequest("take", "abalone", Older, "xgboost"), Now)).Lock.Taken.ShouldBe(Now.AddHours(-1));

    [Theory]
    [InlineData(Older, 5, true)]
    [InlineData(Older, -5, true)]
    [InlineData(Newer, 5, false)]
    [InlineData(Newer, -5, false)]
    [InlineData(null, 0, false)]
    public void Only_the_owner_can_keep_it_even_after_its_expiry(string? owner, int minutesLeft, bool kept) =>
        (LockRules.Decide(Held(owner, minutesLeft), new LockRequest("keep", "abalone", Older), Now) is LockDecision.Write).ShouldBe(kept);

    [Fact]
    public void A_lock_that_went_to_another_is_lost_and_not_waited_for() =>
        LockRules.Decide(Held(Newer, 5), new LockRequest("keep", "abalone", Older), Now).ShouldBeOfType<LockDecision.Lost>();

    [Fact]
    public void A_released_lock_is_free_at_once()
    {
        var released = ((LockDecision.Write)LockRules.Decide(Held(Older, 5), new LockRequest("release", "abalone", Older), Now)).Lock;

        released.IsFree(Now).ShouldBeTrue();
        LockRules.Decide(released, new LockRequest("take", "abalone", Newer, "xgboost"), Now).ShouldBeOfType<LockDecision.Write>();
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(Older, -5)]
    [InlineData(Newer, 5)]
    public void There_is_nothing_to_release_when_it_is_not_held_or_not_ones_own(string? owner, int minutesLeft) =>
        LockRules.Decide(Held(owner, minutesLeft), new LockRequest("release", "abalone", Older), Now).ShouldBeOfType<LockDecision.Nothing>();

    [Fact]
    public void An_unknown_action_is_refused_by_name() =>
        Should.Throw<ArgumentException>(() => LockRules.Decide(null, new LockRequest("grab", "abalone", Older), Now)).Message.ShouldContain("grab");

    [Theory]
    [InlineData(null, false)]
    [InlineData(Older, false)]
    [InlineData("20261121095959-fffff", false)]
    [InlineData(Newer, true)]
    public void A_run_is_superseded_by_a_newer_one_only(string? inService, bool superseded) => LockRules.IsNewer(inService, Older).ShouldBe(superseded);

    private static ModelLock? Held(string? owner, int minutesLeft) => owner is null ? null : new ModelLock(owner, Now.AddHours(-1), Now.AddMinutes(minutesLeft));
}
