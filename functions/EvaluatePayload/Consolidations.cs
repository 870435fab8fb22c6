using Amazon.Glue;
using Amazon.Glue.Model;
using Artifacts;
using Contracts;
using Contracts.Monitoring;

namespace EvaluatePayload;

/// <summary>What the consolidation wrote, and what Glue says of its runs.</summary>
internal sealed class Consolidations(StoredObjects artifacts, IAmazonGlue glue)
{
    public async Task<IReadOnlyList<ConsolidatedFolder>> Unjudged(EvaluatePayloadRequest request, MonitorMemory? memory)
    {
        var own = await Facts(request.Glue.Job, request.Glue.Run);
        if (own?.JobRunState != JobRunState.SUCCEEDED) throw new ConsolidationFailedException($"Run {request.Glue.Run} of {request.Glue.Job} ended {own?.JobRunState?.Value ?? "unknown"}: {own?.ErrorMessage ?? "Glue gives no reason"}. Its log is in CloudWatch under {own?.LogGroupName ?? "/aws-glue/jobs"}; the next check tries again with the same rows.");
        var folders = await Folders(request.Model, memory);
        var later = new HashSet<string>();
        foreach (var run in WindowRules.Window(folders, memory, _ => false).Select(folder => folder.Run).Where(run => run != request.Glue.Run).Distinct())
            if (await Facts(request.Glue.Job, run) is { } facts && facts.StartedOn > own.StartedOn) later.Add(run);
        return WindowRules.Window(folders, memory, later.Contains);
    }

    private async Task<IReadOnlyList<ConsolidatedFolder>> Folders(string model, MonitorMemory? memory)
    {
        var (prefix, keys) = (Keys.Consolidated(model) + "dt=", new List<string>());
        await foreach (var found in artifacts.List(prefix, memory is null ? null : prefix + memory.From)) keys.Add(found.Key);
        return WindowRules.Folders(keys);
    }

    /// <summary>Null for a run that Glue has forgotten, which is an old one.</summary>
    private async Task<JobRun?> Facts(string job, string run)
    {
        try
        {
            return (await glue.GetJobRunAsync(new GetJobRunRequest { JobName = job, RunId = run })).JobRun;
        }
        catch (EntityNotFoundException)
        {
            return null;
        }
    }
}
