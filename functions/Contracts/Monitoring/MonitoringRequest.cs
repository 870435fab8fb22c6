namespace Contracts.Monitoring;

/// <summary>The input of monitor-model: whom to check, and why now.</summary>
/// <param name="Reason">schedule or demand.</param>
/// <param name="Names">The models' names with commas between, as the consolidation takes them.</param>
public sealed record MonitoringRequest(string Reason, string Names, IReadOnlyList<CheckRequest> Models)
{
    /// <param name="origin">What asked for it; the same origin and time give the same ids.</param>
    public static MonitoringRequest Of(string reason, IReadOnlyCollection<string> models, DateTimeOffset time, string origin) => new(
        reason,
        string.Join(',', models),
        [.. models.Select(model => new CheckRequest(model, Contracts.Names.Run(time, model, origin, null, null)))]);
}

/// <summary>One model to be checked.</summary>
/// <param name="Check">The check's id, of the same form as a run's.</param>
public sealed record CheckRequest(string Model, string Check);
