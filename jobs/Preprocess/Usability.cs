using Contracts.Configuration;

namespace Jobs.Preprocess;

/// <summary>Whether a file whose rows have all been read can be trained on.</summary>
public static class Usability
{
    private const int MostReasons = 3;

    public static void Check(Dataset dataset, Survey survey, RejectedRows rejected)
    {
        if (survey.Rows == 0)
            throw dataset.Rejected("the file has a header and no rows.", "Add rows.");
        RefuseManyRejected(dataset, survey, rejected);
        RefuseEmptySplit(dataset, survey);
        if (survey.Target.Min == survey.Target.Max)
            throw dataset.Rejected(
                FormattableString.Invariant($"the target column '{dataset.Configuration.Target}' is {survey.Target.Min} in every row, so there is nothing to learn."),
                $"Put rows into the file in which it differs, or change target in {dataset.ModelFile}.");
    }

    private static void RefuseManyRejected(Dataset dataset, Survey survey, RejectedRows rejected)
    {
        var most = dataset.Configuration.Data.MaxRejected;
        if (rejected.Count <= most * survey.Rows)
            return;
        var reasons = rejected.Reasons.OrderByDescending(pair => pair.Value).Take(MostReasons).Select(pair => $"{pair.Value} times {pair.Key}");
        throw dataset.Rejected(
            FormattableString.Invariant($"{rejected.Count} of {survey.Rows} rows are unusable, more than data.max_rejected ({most:0.###}) allows: {string.Join(", ", reasons)}. The first of them are on lines {string.Join(", ", rejected.FirstLines)}."),
            $"Mend them, or raise data.max_rejected in {dataset.ModelFile}.");
    }

    private static void RefuseEmptySplit(Dataset dataset, Survey survey)
    {
        var (train, validation, test) = (survey.Count(SplitPart.Train), survey.Count(SplitPart.Validation), survey.Count(SplitPart.Test));
        if (train == 0 || validation == 0 || test == 0)
            throw dataset.Rejected(
                $"{(train + validation + test == 1 ? "one usable row is" : $"{train + validation + test} usable rows are")} too few to split: {train} for training, {validation} for validation, {test} for the test.",
                $"Add rows (about {EnoughRows(dataset.Configuration.Split)} give every part some), or change split in {dataset.ModelFile}.");
    }

    /// <summary>So many that the smallest part stays empty once in a thousand files, rounded up to tens.</summary>
    public static int EnoughRows(SplitShares split)
    {
        var smallest = Math.Min(split.Train, Math.Min(split.Validation, split.Test));
        return (int)Math.Ceiling(Math.Log(0.001) / Math.Log(1 - smallest) / 10) * 10;
    }
}
