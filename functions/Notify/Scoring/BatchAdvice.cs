using Contracts.Scoring;

namespace Notify.Scoring;

/// <summary>What to do about a scored batch.</summary>
internal static class BatchAdvice
{
    /// <summary>From this share of strange predictions on, the rows may not be what the model is for.</summary>
    private const double ManyOutside = 0.05;

    public static IEnumerable<string> Scored(BatchSummary summary)
    {
        var strange = summary.OutsideTraining > ManyOutside * summary.Scored;
        if (summary.Rejected == 0 && !strange) yield return "Nothing. Fetch the result; its place is below.";
        if (summary.Rejected > 0) yield return "The rejected rows are in a file of their own, each with its line and the reason. Mend them, and drop them in a new file.";
        if (strange) yield return "So many predictions outside of the training range are a sign of rows that the model was not trained for. Look at them before they are used.";
    }
}
