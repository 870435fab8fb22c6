using Contracts;
using Contracts.Configuration;
using Jobs.Csv;

namespace Jobs.Preprocess;

/// <summary>Whether a file whose rows have all been read can be trained on.</summary>
public static class Usability
{
    public static void Check(Dataset dataset, Survey survey, RejectedRows rejected)
    {
        if (survey.Rows == 0)
            throw dataset.Rejected("the file has a header and no rows.", $"Add rows; about {EnoughRows(dataset.Configuration)} are enough.");
        if (rejected.Count > dataset.Configuration.Data.MaxRejected * survey.Rows || (rejected.Count > 0 && !HasEveryPart(survey)))
            throw Unusable(dataset, survey, rejected);
        RefuseEmptySplit(dataset, survey);
        if (IsConstant(survey))
            throw dataset.Rejected(
                FormattableString.Invariant($"the target column '{dataset.Configuration.Target}' is {survey.Target.Min} in every row, so there is nothing to learn."),
                $"Put rows into the file in which it differs, or name another column as target in {dataset.ModelFile}.");
        if (survey.EmptyColumn is { } empty)
            throw dataset.Rejected($"the column '{Shown.Text(empty)}' has no value in any training row.", $"Fill it, or move it from features to ignore in {dataset.ModelFile}.");
    }

    /// <summary>Of a file whose columns are of the wrong kind that is told, and not how many rows it spoils.</summary>
    private static DatasetRejectedException Unusable(Dataset dataset, Survey survey, RejectedRows rejected)
    {
        var advice = new KindAdvice(dataset.Configuration.Target, dataset.ModelFile);
        var columns = survey.Wrong.Columns;
        if (survey.Wrong.HasWrongKind)
            return dataset.Rejected(advice.Problem(columns), advice.Remedy(columns));
        var most = dataset.Configuration.Data.MaxRejected;
        var allowed = rejected.Count > most * survey.Rows ? FormattableString.Invariant($", more than data.max_rejected ({most:0.###}) allows") : ", and the others are too few";
        string[] remedies = [.. columns.Count == 0 ? [] : new[] { advice.Remedy(columns) }, .. rejected.Reasons.Keys.Select(reason => Remedy(reason, dataset)).OfType<string>().Distinct(), .. Raise(dataset, survey, rejected)];
        return dataset.Rejected($"{rejected.Count} of {survey.Rows} rows are unusable{allowed}: {rejected.Told}.", string.Join(" ", remedies));
    }

    /// <summary>What helps against a reason that is none of a column's kind.</summary>
    private static string? Remedy(string reason, Dataset dataset) => reason switch
    {
        Reasons.NoValue => "Remove the rows without a value.",
        "target missing" => "Fill the target, or remove the rows without it.",
        _ when reason.Contains(" values instead of ", StringComparison.Ordinal) => "Give every row as many values as the header has names; a value with a comma in it belongs in quotes.",
        _ when reason.EndsWith("by which rows are split", StringComparison.Ordinal) => $"Mend that column, or change split in {dataset.ModelFile}.",
        _ when dataset.Configuration.Data.Rules.Keys.Any(column => reason.StartsWith($"{column}: ", StringComparison.Ordinal)) => $"Mend or remove the rows that break a rule, or change data.rules in {dataset.ModelFile}.",
        _ => null,
    };

    /// <summary>Only where it leads to a model.</summary>
    private static string[] Raise(Dataset dataset, Survey survey, RejectedRows rejected) =>
        HasEveryPart(survey) && !IsConstant(survey) && survey.EmptyColumn is null
            ? [FormattableString.Invariant($"Or train without these rows: set data.max_rejected to {Math.Ceiling(rejected.Count * 100.0 / survey.Rows) / 100:0.##} in {dataset.ModelFile}.")]
            : [];

    private static void RefuseEmptySplit(Dataset dataset, Survey survey)
    {
        if (HasEveryPart(survey))
            return;
        var (train, validation, test) = (survey.Count(SplitPart.Train), survey.Count(SplitPart.Validation), survey.Count(SplitPart.Test));
        var enough = EnoughRows(dataset.Configuration);
        throw dataset.Rejected(
            $"{(train + validation + test == 1 ? "one usable row is" : $"{train + validation + test} usable rows are")} too few to split: {train} for training, {validation} for validation, {test} for the test.",
            dataset.Configuration.Split.Group is { } group
                ? $"Add rows of other values of '{group}', by which rows are split (about {enough} of them are enough), or change split in {dataset.ModelFile}."
                : $"Add rows: about {enough} are enough.");
    }

    private static bool HasEveryPart(Survey survey) => survey.Count(SplitPart.Train) > 0 && survey.Count(SplitPart.Validation) > 0 && survey.Count(SplitPart.Test) > 0;

    private static bool IsConstant(Survey survey) => survey.Target.Min == survey.Target.Max;

    /// <summary>
    /// So many that in all but one of a thousand files no part stays empty, and that the test has the rows without which a model is not judged; rounded up to tens.
    /// </summary>
    public static int EnoughRows(ModelConfiguration configuration)
    {
        var split = configuration.Split;
        var filled = Math.Log(0.001) / Math.Log(1 - Math.Min(split.Train, Math.Min(split.Validation, split.Test)));
        return (int)Math.Ceiling(Math.Max(filled, configuration.Gate.Unjudged == "accept" ? 0 : Judged(split.Test)) / 10) * 10;
    }

    /// <summary>The rows of which a share contains enough for a judgement but once in a thousand files: its mean less 3.1 deviations.</summary>
    private static double Judged(double share)
    {
        const double Least = 30, Deviations = 3.1;
        var root = (Deviations * Math.Sqrt(share * (1 - share)) + Math.Sqrt((Deviations * Deviations * share * (1 - share)) + (4 * share * Least))) / (2 * share);
        return root * root;
    }
}
