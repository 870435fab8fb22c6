using Contracts.Monitoring;
using Jobs.Evaluate;

namespace Jobs.Monitoring.Quality;

/// <summary>Answers of this and earlier checks merged with the labels that are there now.</summary>
/// <param name="Before">As the checks were stated before, by check.</param>
/// <param name="Now">As they are now, by check.</param>
public sealed record LabelledAnswers(IReadOnlyList<Answered> Answers, ILookup<string, Merged> Before, ILookup<string, Merged> Now)
{
    public static LabelledAnswers Of(IReadOnlyList<Answered> answers, IReadOnlyList<Merged> before, IReadOnlyDictionary<string, double> labels, DateTimeOffset at)
    {
        var seen = before.GroupBy(merged => Key(merged.Answer)).ToDictionary(group => group.Key, group => group.Min(merged => merged.FirstSeen));
        var now = answers.Where(answer => labels.ContainsKey(answer.RowId)).Select(answer => new Merged(answer, labels[answer.RowId], seen.GetValueOrDefault(Key(answer), at)));
        return new(answers, before.ToLookup(merged => merged.Answer.Check), now.ToLookup(merged => merged.Answer.Check));
    }

    /// <summary>Those whose label no check made anything of before.</summary>
    public IReadOnlyList<Merged> New(DateTimeOffset at) => [.. Now.SelectMany(group => group).Where(merged => merged.FirstSeen == at)];

    /// <summary>Those that count as known from here on. Labels of an algorithm that has too few of them wait: they must be new to the next check too. For those of a run that was replaced there is nothing to wait for.</summary>
    public IEnumerable<Merged> Known(QualityFindings findings)
    {
        var waiting = findings.Algorithms.Where(algorithm => !algorithm.Judged).Select(algorithm => (algorithm.Algorithm, algorithm.Run)).ToHashSet();
        return Now.SelectMany(group => group).Where(merged => merged.FirstSeen != findings.At || !waiting.Contains((merged.Answer.Algorithm, merged.Answer.Run)));
    }

    public IEnumerable<string> Checks => Answers.Select(answer => answer.Check).Distinct();

    private static (string RowId, string Algorithm) Key(Answered answer) => (answer.RowId, answer.Algorithm);

    public static ScoredRows Scored(IReadOnlyCollection<Merged> rows) => new([.. rows.Select(row => row.Label)], [.. rows.Select(row => row.Answer.Prediction)]);
}
