using Contracts.Monitoring;

namespace MonitorModels;

/// <summary>A model in service, as the schedule sees it.</summary>
/// <param name="Every">How long after a check the next one is due.</param>
/// <param name="Last">When the last check started; null when there was none.</param>
public sealed record WatchedModel(string Model, TimeSpan Every, DateTimeOffset? Last);

/// <summary>Who is due.</summary>
public static class DueRules
{
    /// <summary>The schedule does not strike to the second, and a check that is due by some minutes shall not wait another round.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>A failed check has done nothing for its model: it comes again with the schedule's next round.</summary>
    public static DateTimeOffset? LastOf(LastCheck? record) => record?.Outcome == CheckVerdict.Failed ? record.Before?.At : record?.At;

    public static IReadOnlyList<string> Due(IEnumerable<WatchedModel> models, DateTimeOffset now) =>
        [.. models.Where(model => model.Last is not { } last || now - last >= Wait(model.Every)).Select(model => model.Model).Order(StringComparer.Ordinal)];

    private static TimeSpan Wait(TimeSpan every) => every > 2 * Slack ? every - Slack : every / 2;
}
