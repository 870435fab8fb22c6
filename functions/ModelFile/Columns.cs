using Contracts.Configuration;

namespace ModelFile;

/// <summary>The columns of a file: each is the target, a feature or ignored, and only one of these.</summary>
internal static class Columns
{
    public static FeatureColumns Read(Section file, string target)
    {
        var features = file.Sub("features");
        var numeric = features.Columns("numeric");
        var categorical = features.Columns("categorical");
        if (!file.Has("features")) file.Refuse("features", "is missing; numeric and categorical columns belong here");
        else if (numeric.Count + categorical.Count == 0) file.Refuse("features", "at least one numeric or categorical column belongs here");

        var taken = new Dictionary<string, string> { [target] = "the target" };
        RefuseTaken(features, "numeric", numeric, taken, "a numeric feature");
        RefuseTaken(features, "categorical", categorical, taken, "a categorical feature");
        RefuseTaken(file, "ignore", file.Columns("ignore"), taken, "ignored");
        return new FeatureColumns { Numeric = numeric, Categorical = categorical };
    }

    private static void RefuseTaken(Section section, string key, IReadOnlyList<string> columns, Dictionary<string, string> taken, string role)
    {
        foreach (var column in columns)
            if (!taken.TryAdd(column, role))
                section.RefuseColumn(key, column, $"{column} is {taken[column]} already; a column has one part");
    }
}
