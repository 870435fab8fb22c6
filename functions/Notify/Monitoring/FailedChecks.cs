using Artifacts;
using Contracts;
using Contracts.Monitoring;

namespace Notify.Monitoring;

/// <summary>Puts checks that failed on their model's record, which the API shows. Nobody else hears of all of them: of those that timed out or were stopped, too.</summary>
internal sealed class FailedChecks(StoredObjects artifacts)
{
    private const int LongestSummary = 400;

    public async Task Record(EndedExecution execution, Outcome outcome)
    {
        foreach (var (model, failed) in Of(execution, outcome)) await Record(Keys.LastCheck(model), failed);
    }

    public static IEnumerable<(string Model, LastCheck Failed)> Of(EndedExecution execution, Outcome outcome)
    {
        if (outcome.Fault is not { } fault || execution.Check is not { } state) return [];
        if (state.Check is { } check) return [(execution.Model, Failed(execution, check, fault))];
        return state.Checks is { } results
            ? results.Where(result => result.Outcome == CheckVerdict.Failed || !result.Told).Select(result => (result.Model, Failed(execution, result.Check, Faults.Explain(new(result.Fault?.Error ?? fault.Error, result.Fault?.Cause ?? fault.Cause)))))
            : (state.Models ?? []).Select(request => (request.Model, Failed(execution, request.Check, fault)));
    }

    /// <summary>The record once a check has failed; null where that changes nothing, because a later check is on record, or this one.</summary>
    public static LastCheck? After(LastCheck? known, LastCheck failed) => string.CompareOrdinal(known?.Check, failed.Check) >= 0
        ? null
        : failed with { FailingSince = known?.FailingSince ?? failed.At, Before = known?.Outcome == CheckVerdict.Failed ? known.Before : known };

    /// <summary>Another writer may come between; what it wrote is looked at then.</summary>
    private async Task Record(string key, LastCheck failed)
    {
        while (true)
        {
            var known = await Known(key);
            if (After(known.Value, failed) is not { } record || await artifacts.Replace(key, record, ContractsJson.Default.LastCheck, known.ETag)) return;
        }
    }

    /// <summary>A record that nobody can read must not keep the failure from being told: it goes.</summary>
    private async Task<Stored<LastCheck>> Known(string key)
    {
        try
        {
            return await artifacts.Read(key, ContractsJson.Default.LastCheck);
        }
        catch (InvalidDataException)
        {
            await artifacts.WriteText(key, "null", "application/json");
            return await artifacts.Read(key, ContractsJson.Default.LastCheck);
        }
    }

    private static LastCheck Failed(EndedExecution execution, string check, Contracts.Training.Fault fault)
    {
        var summary = $"{fault.Error}: {fault.Cause.ReplaceLineEndings(" ")}";
        return new(check, execution.Started, execution.Check?.Reason ?? "unknown", CheckVerdict.Failed, summary.Length <= LongestSummary ? summary : summary[..LongestSummary] + "...", 0, 0, null);
    }
}
