using System.Globalization;
using System.Text.Json;
using Contracts;
using Contracts.Training;

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
        var evaluation = Evaluate(challenger, ScoredRows.Read(folders.Input("scored", "champion")));
        File.WriteAllBytes(folders.Output("evaluation.json"), JsonSerializer.SerializeToUtf8Bytes(evaluation, ContractsJson.Default.Evaluation));
        Console.WriteLine($"{evaluation.Rows} rows: rmse {Text(evaluation.Challenger.Rmse.Value)}; in service: {(evaluation.Champion is { } champion ? Text(champion.Rmse.Value) : "nothing")}.");
    }

    public static Evaluation Evaluate(ScoredRows challenger, ScoredRows? champion)
    {
        if (champion is not null)
            RequireSameRows(challenger, champion);
        return new(challenger.Count, Regression.Metrics(challenger, new Random(Seed)), champion is null ? null : Regression.Metrics(champion, new Random(Seed)));
    }

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
