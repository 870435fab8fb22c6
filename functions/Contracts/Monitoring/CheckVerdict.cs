namespace Contracts.Monitoring;

/// <summary>How a check ended, and what there is to tell of it.</summary>
/// <param name="Outcome">drift, quality, settled, clear, or quiet.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Judged">Whether the rows of its window are done with.</param>
/// <param name="Message">The mail's content; null when nobody needs to know.</param>
/// <param name="Retrain">Whether a training is to be started now.</param>
public sealed record CheckVerdict(string Outcome, string Summary, bool Judged, CheckMessage? Message = null, bool Retrain = false)
{
    public const string Drift = "drift";
    public const string Quality = "quality";
    public const string Retraining = "retrain";
    public const string Settled = "settled";
    public const string Clear = "clear";
    public const string Quiet = "quiet";

    /// <summary>Of a check that came to no verdict.</summary>
    public const string Failed = "failed";

    /// <summary>Rows that were compared; how many there were when there were too few.</summary>
    public long Rows { get; init; }

    public long MinimumRows { get; init; }

    /// <summary>Lines and rows of the window that nobody judges, each with its reason in set-aside.jsonl.</summary>
    public long SetAside { get; init; }
}

/// <summary>A check's mail, section by section; Notify frames and sends it.</summary>
/// <param name="Fact">For the subject, after model and outcome.</param>
/// <param name="Places">Pairs of a name and a place.</param>
public sealed record CheckMessage(
    string Fact, IReadOnlyList<string> Happened, IReadOnlyList<string> Since, IReadOnlyList<string> ToDo, IReadOnlyList<string> Numbers, IReadOnlyList<string[]> Places);

/// <summary>last.json: the model's last check, whatever became of it.</summary>
/// <param name="Report">The report's id; null when the check wrote none.</param>
public sealed record LastCheck(string Check, DateTimeOffset At, string Reason, string Outcome, string Summary, long Rows, long MinimumRows, string? Report)
{
    /// <summary>Lines and rows that were kept aside, with their reasons.</summary>
    public long SetAside { get; init; }

    /// <summary>When the first of the failed checks began that this is the last of; null for one that did not fail.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Of a failed check: the last that did not fail; null when there was none.</summary>
    public LastCheck? Before { get; init; }
}
