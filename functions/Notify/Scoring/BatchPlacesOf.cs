using Contracts;
using Contracts.Scoring;

namespace Notify.Scoring;

/// <summary>Where a batch's results and work files lie.</summary>
internal static class BatchPlacesOf
{
    public static IEnumerable<string[]> Rows(MachineState? state, BatchState batch)
    {
        if (state is not { Model: { } model, Drop: { } drop } || batch.Batch is null) yield break;
        foreach (var file in (batch.Summary?.Files ?? []).Take(BatchSummary.FilesTold))
            yield return [file.EndsWith(".rejected.csv", StringComparison.Ordinal) ? "rejected rows" : "result", $"s3://{drop.Bucket}/{file}"];
        if (batch.Summary is not null) yield return ["all results", $"s3://{drop.Bucket}/{Keys.Scored(model, batch.Batch)}/"];
        if (batch.Planned?.Plan?.Places is { } places) yield return ["work files", $"s3://{places.Bucket}/{places.Batch}/"];
    }
}
