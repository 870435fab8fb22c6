using System.Globalization;
using Contracts.Configuration;

namespace ModelFile;

/// <summary>The split: the shares, and the column that decides a row's side, if one does.</summary>
internal static class Splitting
{
    private const double Rounding = 1e-6;

    public static SplitShares Read(Section file, FeatureColumns features, string target, IReadOnlyList<string> ignored)
    {
        var section = file.Sub("split");
        var defaults = new SplitShares();
        var split = new SplitShares
        {
            Train = Share(section, "train", defaults.Train),
            Validation = Share(section, "validation", defaults.Validation),
            Test = Share(section, "test", defaults.Test),
            By = Column(section, "by", features, target, ignored),
            Group = Column(section, "group", features, target, ignored),
        };
        if (split is { By: not null, Group: not null })
            section.RefuseKey("group", "by decides the sides already, and a group would lie on two of them; keep one of the two keys");
        RefuseSum(file, split.Train + split.Validation + split.Test);
        return split;
    }

    private static void RefuseSum(Section file, double sum)
    {
        if (Math.Abs(sum - 1) > Rounding)
            file.Refuse("split", string.Create(CultureInfo.InvariantCulture, $"train, validation and test must add up to 1, not {Math.Round(sum, 6)}"));
    }

    private static double Share(Section section, string key, double otherwise) =>
        section.Number(key, otherwise, "a share above 0 and below 1", share => share is > 0 and < 1);

    /// <summary>A column that files have and that is not predicted: sides by the target would not judge a model fairly.</summary>
    private static string? Column(Section section, string key, FeatureColumns features, string target, IReadOnlyList<string> ignored)
    {
        if (!section.Has(key)) return null;
        string[] known = [.. features.Numeric, .. features.Categorical, .. ignored];
        var column = section.Text(key, "", "a column of the file", text => text.Length > 0);
        if (column == target && column.Length > 0) section.Refuse(key, $"{column} is the target; a feature or an ignored column belongs here");
        else if (column.Length > 0 && !known.Contains(column))
            section.Refuse(key, $"{column} is no column of this model; write a feature, or put it into ignore too", NearestWord.To(column, known));
        return column;
    }
}
