using Contracts.Configuration;

namespace ModelFile;

/// <summary>The columns of a file: each is the target, a feature or ignored, and only one of these.</summary>
internal static class Columns
{
    /// <summary>Columns that checks write beside the features.</summary>
    private static readonly string[] Reserved = ["row_id", "time"];

    public static FeatureColumns Read(Section file, string target)
    {
        var features = file.Sub("features");
        var numeric = features.Columns("numeric");
        var categorical = features.Columns("categorical");
        if (!file.Has("features")) file.Refuse("features", "is missing; numeric and categorical columns belong here");
        else if (numeric.Count + categorical.Count == 0) file.Refuse("features", "at least one numeric or categorical column belongs here");

        RefuseReserved(features, "numeric", numeric);
        RefuseReserved(features, "categorical", categorical);
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

    private static void RefuseReserved(Section features, string key, IReadOnlyList<string> columns)
    {
        foreach (var column in columns.Intersect(Reserved))
            features.RefuseColumn(key, column, $"{column} is a column of the checks' own, which stands beside the features; give yours another name, in your files too");
    }
}
