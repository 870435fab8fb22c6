namespace Jobs.Preprocess;

/// <summary>Whether a file whose rows have all been read can be trained on.</summary>
public static class Usability
{
    public static void Check(Dataset dataset, Survey survey, RejectedRows rejected)
    {
        if (survey.Rows == 0)
            throw dataset.Rejected("the file has a header and no rows.", "Add rows.");
        RefuseManyRejected(dataset, survey, rejected);
        RefuseEmptySplit(dataset, survey);
        if (survey.Target.Min == survey.Target.Max)
            throw dataset.Rejected(
                FormattableString.Invariant($"the target column '{dataset.Configuration.Target}' is {survey.Target.Min} in every row, so there is nothing to learn."),
                $"Drop a file in which it differs, or change target in {dataset.ModelFile}.");
    }

    private static void RefuseManyRejected(Dataset dataset, Survey survey, RejectedRows rejected)
    {
        var most = dataset.Configuration.Data.MaxRejected;
        if (rejected.Count <= most * survey.Rows)
            return;
        var (reason, count) = rejected.Reasons.MaxBy(pair => pair.Value);
        throw dataset.Rejected(
            FormattableString.Invariant($"{rejected.Count} of {survey.Rows} rows are unusable, more than data.max_rejected ({most:0.###}) allows: {count} times {reason}; first on line {rejected.First.Line} ({rejected.First.Reason})."),
            $"Mend the rows listed in rejected.csv, or raise data.max_rejected in {dataset.ModelFile}.");
    }

    private static void RefuseEmptySplit(Dataset dataset, Survey survey)
    {
        var (train, validation, test) = (survey.Count(SplitPart.Train), survey.Count(SplitPart.Validation), survey.Count(SplitPart.Test));
        if (train == 0 || validation == 0 || test == 0)
            throw dataset.Rejected(
                $"{train + validation + test} usable rows are too few to split: {train} for training, {validation} for validation, {test} for the test.",
                $"Add rows, or change split in {dataset.ModelFile}.");
    }
}
