using Local.Algorithms.LinearLearner.Hyperparameters;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>How the learning rate falls from step to step: every so many steps by a factor, down to a minimum.</summary>
internal sealed record RateSchedule(int Every, double Factor, double Minimum)
{
    private const int Falls = 30;

    /// <param name="steps">The steps of the whole training, over which an open setting spreads the fall.</param>
    public static RateSchedule For(LinearSettings settings, long steps) => settings.UseScheduler
        ? new RateSchedule(settings.SchedulerStep ?? (int)Math.Clamp(steps / Falls, 1, int.MaxValue), settings.SchedulerFactor ?? 0.85, settings.SchedulerMinimum ?? 1e-5)
        : new RateSchedule(int.MaxValue, 1, 0);

    public double At(long step, double start) => Math.Min(start, Math.Max(Minimum, start * Math.Pow(Factor, step / Every)));
}
