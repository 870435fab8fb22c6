using System.Globalization;
using Local.Algorithms.Container;
using Local.Algorithms.XGBoost.Hyperparameters;
using Local.Algorithms.XGBoost.Native;

namespace Local.Algorithms.XGBoost.Training;

/// <summary>Boosts round by round, prints each round's metrics and keeps the best or the last model.</summary>
internal static class Trainer
{
    public static Booster Train(TrainingSettings settings, DataMatrix[] matrices, Action<Booster> afterRound)
    {
        var booster = Booster.Create(matrices);
        foreach (var (name, value) in settings.Library)
            booster.Set(name, value);
        var stopping = Stopping(settings, matrices);
        var rounds = 0;
        while (rounds < settings.Rounds)
        {
            booster.Update(rounds, matrices[0]);
            var evaluation = Evaluation.Of(booster, rounds, matrices, settings.ContainerMetrics);
            Console.WriteLine(evaluation.Line(rounds));
            afterRound(booster);
            if (stopping?.ShouldStop(rounds++, evaluation.Score("validation", settings.StoppingMetric!)) ?? rounds++ < 0)
                break;
        }
        return Finish(booster, settings, rounds, stopping);
    }

    private static EarlyStopping? Stopping(TrainingSettings settings, DataMatrix[] matrices) =>
        matrices.Length > 1 && settings is { StoppingRounds: { } rounds, StoppingMetric: { } metric }
            ? new EarlyStopping(rounds, MetricNames.Maximised.Contains(metric))
            : null;

    // The attributes that Python's xgb.train leaves in a model, so that its readers find what they expect.
    private static Booster Finish(Booster booster, TrainingSettings settings, int rounds, EarlyStopping? stopping)
    {
        var best = stopping?.BestRound ?? rounds - 1;
        booster.SetAttribute("best_iteration", best.ToString(CultureInfo.InvariantCulture));
        booster.SetAttribute("best_ntree_limit", ((best + 1) * settings.ParallelTrees).ToString(CultureInfo.InvariantCulture));
        if (stopping == null)
            return booster;
        booster.SetAttribute("best_score", PythonText.Of(stopping.BestScore));
        var slice = booster.Slice(best + 1);
        booster.Dispose();
        return slice;
    }
}
