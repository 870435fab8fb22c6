using Contracts.Scoring;
using Contracts.Training;
using Drops;

namespace ScoringTrigger;

/// <summary>Which dropped files start a batch: one directly in the model's folder is a batch of its own; those in folders below wait for a marker or a manifest.</summary>
public static class Batches
{
    public static bool Start(DroppedFile file) => file.Model.Length == 0 || file.Folders.Count == 0 || IsSign(file.Drop.Key);

    /// <summary>What can be said from the key alone; null when the key is fine.</summary>
    public static Fault? Refuse(DroppedFile file) => Refusal.OfPlace(file) ?? file switch
    {
        { Folders.Count: 0 } when BatchKeys.IsMarker(file.Drop.Key) => Fault.Rejected(
            $"{BatchKeys.Marker} lies in the model's own folder, where every file is scored by itself as soon as it is dropped.",
            $"Put the files of one batch and their {BatchKeys.Marker} into a folder of their own, such as s3://{file.Drop.Bucket}/{file.Purpose}/{file.Model}/november/."),
        _ when IsSign(file.Drop.Key) || BatchKeys.IsCsv(file.Drop.Key) => null,
        _ => Fault.Rejected($"{file.Drop.Name} is no CSV: its name ends neither in .csv nor in .csv.gz.", $"Drop a comma-separated UTF-8 file with a header line and such a name in place of {file.Uri}."),
    };

    private static bool IsSign(string key) => BatchKeys.IsMarker(key) || BatchKeys.IsManifest(key);
}
