using System.Globalization;
using System.Text.Json;
using Contracts;
using Contracts.Training;
using Jobs.Features;

namespace Jobs.Evaluate;

/// <summary>Judges the new model, and the one in service where it was scored, on the same held-out rows.</summary>
public static class EvaluateJob
{
    // Fixed, so that a repeated job writes the same file.
    private const int Seed = 20;

    public static void Run(ContainerFolders folders)
    {
        var challenger = ScoredRows.Read(folders.Input("scored", "challenger"));
        if (challenger is not { Count: > 0 })
            throw new InvalidDataException($"{folders.Input("scored", "challenger")} holds no scored rows. Look at the transform job that should have written them.");
        var evaluation = Evaluate(challenger, ScoredRows.Read(folders.Input("scored", "champion")), TrainingMean(folders));
        File.WriteAllBytes(folders.Output("evaluation.json"), JsonSerializer.SerializeToUtf8Bytes(evaluation, ContractsJson.Default.Evaluation));
        Console.WriteLine($"{evaluation.Rows} rows: rmse {Text(evaluation.Challenger.Rmse.Value)}; in service: {(evaluation.Champion is { } champion ? Text(champion.Rmse.Value) : "nothing")}.");
    }

    /// <param name="mean">The target's mean in the training rows; null takes that of the test rows, which is a little harder to beat.</param>
    public static Evaluation Evaluate(ScoredRows challenger, ScoredRows? champion, double? mean)
    {
        if (champion is not null)
            RequireSameRows(challenger, champion);
        var guess = mean ?? challenger.Targets.Average();
        return new(challenger.Count, Metrics(challenger), champion is null ? null : Metrics(champion))
        {
            Difference = champion is null ? null : PairedDifference.Of(challenger, champion),
            Mean = Metrics(challenger with { Predictions = [.. Enumerable.Repeat(guess, challenger.Count)] }),
            TargetIsConstant = challenger.Targets.All(target => target == challenger.Targets[0]),
        };
    }

    private static RegressionMetrics Metrics(ScoredRows rows) => Regression.Metrics(rows, new Random(Seed));

    private static double? TrainingMean(ContainerFolders folders) =>
        folders.Input("features", "features.json") is var path && File.Exists(path) ? FeatureSchema.Read(path).TargetRange?.Mean : null;

    private static void RequireSameRows(ScoredRows challenger, ScoredRows champion)
    {
        if (challenger.Count != champion.Count)
            throw new InvalidDataException($"scored/challenger has {challenger.Count} rows and scored/champion has {champion.Count}. Both must be the same test rows in the same order.");
        for (var row = 0; row < challenger.Count; row++)
        {
            if (challenger.Targets[row] != champion.Targets[row])
                throw new InvalidDataException(
                    $"Row {row + 1} has the target {Text(challenger.Targets[row])} in scored/challenger and {Text(champion.Targets[row])} in scored/champion. Both must be the same test rows in the same order.");
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
