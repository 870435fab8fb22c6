using Contracts;
using Contracts.Scoring;

namespace SummarizeBatch;

/// <summary>Rows that are neither scored nor rejected, or both: the result must not be used.</summary>
public sealed class RowsUnaccountedException(string message) : Exception(message);

/// <summary>Makes the summary of what the jobs reported.</summary>
public static class Summaries
{
    public static string KeyOf(BatchPlan plan) => $"{Keys.Scored(plan.Model, plan.Batch)}/{plan.Name}.summary.json";

    /// <summary>As the state machine remembers it: the names of all files may be more than it can hold.</summary>
    public static BatchSummary Told(BatchSummary summary) => summary with { Files = [.. summary.Files.Take(BatchSummary.FilesTold)] };

    public static BatchSummary Of(BatchPlan plan, PreparationReport preparation, AssemblyReport assembly, EstimatedCost cost, DateTimeOffset now)
    {
        if (preparation.Rows != assembly.Rows || preparation.Rejected != assembly.Rejected || assembly.Rows != assembly.Scored + assembly.Rejected)
            throw new RowsUnaccountedException($"Prepare read {preparation.Rows} rows and rejected {preparation.Rejected}; Assemble read {assembly.Rows}, scored {assembly.Scored} and rejected {assembly.Rejected}. Do not use the result; drop the file again.");
        return new BatchSummary(
            plan.Model,
            plan.Batch,
            [.. plan.Files.SelectMany(file => (string[])[$"{file.Stem}.csv", $"{file.Stem}.rejected.csv"]).Select(name => $"{Keys.Scored(plan.Model, plan.Batch)}/{name}")],
            assembly.Rows,
            assembly.Scored,
            assembly.Rejected,
            preparation.Reasons,
            plan.Strategy,
            assembly.Predictions,
            plan.Algorithms.Select(algorithm => algorithm.Training).FirstOrDefault(training => training is not null),
            assembly.OutsideTraining,
            [.. plan.Algorithms.Select(algorithm => new SummarizedModel(algorithm.Name, algorithm.Run, algorithm.SavedModel, assembly.ByAlgorithm[algorithm.Name]))],
            plan.Started,
            now,
            Math.Round((now - plan.Started).TotalSeconds, 1),
            cost);
    }
}
