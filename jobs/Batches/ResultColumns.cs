using Contracts.Scoring;

namespace Jobs.Batches;

/// <summary>The columns that a result has behind the file's own.</summary>
public static class ResultColumns
{
    public const string Prediction = "prediction";
    public const string RowId = "row_id";

    public static IReadOnlyList<string> Of(BatchPlan plan) => [Prediction, .. plan.Algorithms.Select(algorithm => $"{Prediction}_{algorithm.Name.Replace('-', '_')}"), RowId];
}
