namespace Contracts.Monitoring;

/// <summary>check.json: what a check is about, for the jobs that compute it.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="At">When it runs.</param>
/// <param name="BaselineRun">The newest run in service, whose training rows the window is compared with.</param>
/// <param name="Deployments">Every run that may have answered, those in service among them.</param>
public sealed record MonitorCheck(string Model, string Check, DateTimeOffset At, string BaselineRun, IReadOnlyList<WatchedDeployment> Deployments)
{
    /// <summary>Features that other runs in service take and the baseline does not know: nothing is wrong when they are asked.</summary>
    public IReadOnlyList<string>? OtherFeatures { get; init; }
}

/// <summary>A run that answered, from a time on until the next of the same endpoint.</summary>
/// <param name="InService">Whether it is the one that answers now.</param>
public sealed record WatchedDeployment(string Algorithm, string Endpoint, string Run, DateTimeOffset From, bool InService);
