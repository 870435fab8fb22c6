using Contracts.Configuration;

namespace ModelFile;

/// <summary>The columns of a file: each is the target, a feature or ignored, and only one of these.</summary>
internal static class Columns
{
    public static FeatureColumns Read(Section file, string target, IReadOnlyList<string> ignored)
    {
        var features = file.Sub("features");
        var numeric = features.Columns("numeric");
        var categorical = features.Columns("categorical");
        if (!file.Has("features")) file.Refuse("features", "is missing; numeric and categorical columns belong here");
        else if (numeric.Count + categorical.Count == 0) file.Refuse("features", "at least one numeric or categorical column belongs here");

        if (ReservedNames.OfColumn(target) is { } taken) file.Refuse("target", taken);
        RefuseReserved(features, "numeric", numeric);
        RefuseReserved(features, "categorical", categorical);
        var roles = new Dictionary<string, string> { [target] = "the target" };
        RefuseTaken(features, "numeric", numeric, roles, "a numeric feature");
        RefuseTaken(features, "categorical", categorical, roles, "a categorical feature");
        RefuseTaken(file, "ignore", ignored, roles, "ignored");
        return new FeatureColumns { Numeric = numeric, Categorical = categorical };
    }

    private static void RefuseTaken(Section section, string key, IReadOnlyList<string> columns, Dictionary<string, string> roles, string role)
    {
        foreach (var column in columns)
            if (!roles.TryAdd(column, role))
                section.RefuseItem(key, column, $"{(column.Length == 0 ? "\"\"" : column)} is {roles[column]} already; a column has one part");
    }

    private static void RefuseReserved(Section features, string key, IReadOnlyList<string> columns)
    {
        foreach (var column in columns)
            if (ReservedNames.OfColumn(column) is { } taken)
                features.RefuseItem(key, column, taken);
    }
}
