using Contracts;

namespace ModelFile;

/// <summary>Names that results, checks and folders use themselves.</summary>
internal static class ReservedNames
{
    private const string Prediction = "prediction";

    /// <summary>Columns that checks and results write beside the features.</summary>
    private static readonly string[] OfChecks = ["row_id", "time"];

    /// <summary>Why a feature or a target cannot have this name; null when it can. Ignored columns can: nothing is written beside them under their name.</summary>
    public static string? OfColumn(string column) =>
        OfChecks.Contains(column) ? $"{column} is a column of the checks' own, which stands beside the features; {Remedy}"
        : column == Prediction || column.StartsWith(Prediction + "_", StringComparison.Ordinal) ? $"{column} is a column that results have; {Remedy}"
        : null;

    /// <summary>Why a model cannot have this name; null when it can.</summary>
    public static string? OfModel(string model) =>
        Keys.Folders.Contains(model)
            ? $"{model} is a folder of the artifacts bucket that all models share; give the model another name, which its file and its folders of dropped files have too"
            : null;

    private static string Remedy => "give yours another name, in your files too";
}
