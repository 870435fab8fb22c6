using System.Net;
using Amazon.Lambda.S3Events;
using Contracts;
using Contracts.Training;

namespace Drops;

/// <summary>What the key of a dropped file says: which model it is for, and which run it starts.</summary>
/// <param name="Model">The folder below the purpose's own, as it was written; it may be no model's name.</param>
public sealed record DroppedFile(string Model, string Run, Drop Drop)
{
    private const int LongestName = 256;

    /// <summary>Same for every delivery of the same event, and a name that Step Functions accepts whatever the key is.</summary>
    public string Execution => Names.Execution(Names.IsModel(Model) ? Model : SafeName.From(Model), Run);

    /// <summary>The same drop under another run, for where another drop has this one.</summary>
    public DroppedFile Renamed => this with { Run = Names.OtherRun(Run, Drop.CopySource) };

    /// <summary>The first folder of the key, which says what the file is for.</summary>
    public string Purpose => Drop.Key.Split('/')[0];

    /// <summary>The folders between the model's and the file.</summary>
    public IReadOnlyList<string> Folders => [.. Drop.Key.Split('/')[2..^1]];

    public string Uri => $"s3://{Drop.Bucket}/{Drop.Key}";

    public bool HasEnding(string ending) => Drop.Key.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for what is no drop: a folder's marker, or a key outside the purpose's folder.</summary>
    /// <param name="purpose">The folder that drops of this kind lie in, such as training/.</param>
    public static DroppedFile? From(S3Event.S3EventNotificationRecord record, string purpose)
    {
        var (bucket, file) = (record.S3.Bucket.Name, record.S3.Object);
        var key = WebUtility.UrlDecode(file.Key);
        if (!key.StartsWith(purpose, StringComparison.Ordinal) || IsFolderMarker(key, file.Size)) return null;
        var time = new DateTimeOffset(record.EventTime.ToUniversalTime());
        var version = string.IsNullOrEmpty(file.VersionId) ? null : file.VersionId;
        var drop = new Drop(bucket, key, version, NameOf(key), Drop.SourceOf(bucket, key, version), time, file.Size);
        return new DroppedFile(ModelOf(key), Names.Run(time, bucket, key, version, file.Sequencer), drop);
    }

    private static bool IsFolderMarker(string key, long size) => size == 0 && key.EndsWith('/');

    private static string ModelOf(string key)
    {
        var parts = key.Split('/');
        return parts.Length > 2 ? parts[1] : "";
    }

    private static string NameOf(string key)
    {
        var name = key.TrimEnd('/').Split('/')[^1];
        if (name.Length <= LongestName) return name;
        return char.IsHighSurrogate(name[LongestName - 1]) ? name[..(LongestName - 1)] : name[..LongestName];
    }
}
