using Jobs.Evaluate;

namespace Jobs.Monitoring.Quality;

/// <summary>Answers of this and earlier checks merged with the labels that are there now.</summary>
/// <param name="Before">As the checks were stated before, by check.</param>
/// <param name="Now">As they are now, by check.</param>
public sealed record LabelledAnswers(IReadOnlyList<Answered> Answers, ILookup<string, Merged> Before, ILookup<string, Merged> Now)
{
    public static LabelledAnswers Of(IReadOnlyList<Answered> answers, IReadOnlyList<Merged> before, IReadOnlyDictionary<string, double> labels, DateTimeOffset at)
    {
        var seen = before.GroupBy(merged => merged.Answer.RowId).ToDictionary(group => group.Key, group => group.Min(merged => merged.FirstSeen));
        var now = answers.Where(answer => labels.ContainsKey(answer.RowId)).Select(answer => new Merged(answer, labels[answer.RowId], seen.GetValueOrDefault(answer.RowId, at)));
        return new(answers, before.ToLookup(merged => merged.Answer.Check), now.ToLookup(merged => merged.Answer.Check));
    }

    /// <summary>Those whose label no check knew before.</summary>
    public IReadOnlyList<Merged> New(DateTimeOffset at) => [.. Now.SelectMany(group => group).Where(merged => merged.FirstSeen == at)];

    public IEnumerable<string> Checks => Answers.Select(answer => answer.Check).Distinct();

    public static ScoredRows Scored(IReadOnlyCollection<Merged> rows) => new([.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Answer.Prediction)]);
}
