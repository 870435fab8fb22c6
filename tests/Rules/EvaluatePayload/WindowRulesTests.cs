using Contracts.Monitoring;
using EvaluatePayload;

namespace Tests.Rules.EvaluatePayload;

public class WindowRulesTests
{
    private static readonly IReadOnlyList<ConsolidatedFolder> Folders = WindowRules.Folders(
    [
        "abalone/consolidated/dt=2026-11-20/run=jr_a/part-00000.txt",
        "abalone/consolidated/dt=2026-11-20/run=jr_a/part-00001.txt",
        "abalone/consolidated/dt=2026-11-20/run=jr_a/_SUCCESS",
        "abalone/consolidated/dt=2026-11-22/run=jr_c/part-00000.txt",
        "abalone/consolidated/dt=2026-11-21/run=jr_b/part-00000.txt",
        "abalone/consolidated/summaries/run=jr_b/part-00000.txt",
    ]);

    [Fact]
    public void Folders_are_runs_with_their_files_of_lines()
    {
        Folders.Select(folder => folder.Run).ShouldBe(["jr_a", "jr_b", "jr_c"]);
        Folders[0].Keys.Count.ShouldBe(2);
    }

    [Fact]
    public void The_first_check_judges_everything() => Runs(null).ShouldBe(["jr_a", "jr_b", "jr_c"]);

    [Fact]
    public void What_a_check_has_judged_is_left_out() => Runs(Memory("2026-11-18", "jr_a", "jr_b")).ShouldBe(["jr_c"]);

    [Fact]
    public void What_a_run_left_that_died_is_judged_with_the_next_that_did_not() => Runs(Memory("2026-11-18", "jr_a")).ShouldBe(["jr_b", "jr_c"]);

    [Fact]
    public void What_a_later_run_wrote_may_come_again_and_waits() => Runs(Memory("2026-11-18", "jr_a"), "jr_c").ShouldBe(["jr_b"]);

    [Fact]
    public void Dates_before_the_last_window_need_no_list_of_their_runs() => Runs(Memory("2026-11-21")).ShouldBe(["jr_b", "jr_c"]);

    [Fact]
    public void Later_checks_look_two_days_back_for_runs_that_waited() => WindowRules.From(Folders).ShouldBe("2026-11-20");

    private static IEnumerable<string> Runs(MonitorMemory? memory, params string[] later) => WindowRules.Window(Folders, memory, later.Contains).Select(folder => folder.Run);

    private static MonitorMemory Memory(string from, params string[] judged) => new() { Check = "c", Execution = "e", At = DateTimeOffset.UnixEpoch, From = from, Judged = judged };
}
