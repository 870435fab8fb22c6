using System.Globalization;
using Contracts.Configuration;

namespace Contracts.Training;

/// <summary>The input of train-model: what was dropped, the model's configuration at that moment, and one entry per algorithm.</summary>
public sealed record TrainingRequest
{
    public required string Model { get; init; }

    public required string Run { get; init; }

    public required Drop Drop { get; init; }

    /// <summary>What the trigger could not accept; the pipeline then only reports it.</summary>
    public Fault? Fault { get; init; }

    public ModelConfiguration? Configuration { get; init; }

    public Places? Places { get; init; }

    public IReadOnlyList<AlgorithmRun> Algorithms { get; init; } = [];

    /// <summary>What was accepted but is not acted on yet, one sentence each, for the report.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>One version of an object that somebody put into the data bucket.</summary>
/// <param name="Key">The decoded key.</param>
/// <param name="Name">The key's last part, at most 256 characters, for people to recognise.</param>
/// <param name="CopySource">bucket/key?versionId=..., URL-encoded as S3's CopyObject takes it.</param>
public sealed record Drop(string Bucket, string Key, string? VersionId, string Name, string CopySource, DateTimeOffset Time, long Size)
{
    /// <summary>What S3 copies in one piece.</summary>
    public const long LargestCopy = 5L << 30;

    public static string Gigabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.##} GiB");

    /// <summary>As CopyObject takes it: every part of the key URL-encoded, its slashes kept.</summary>
    public static string SourceOf(string bucket, string key, string? version)
    {
        var path = string.Join('/', key.Split('/').Select(Uri.EscapeDataString));
        return string.IsNullOrEmpty(version) ? $"{bucket}/{path}" : $"{bucket}/{path}?versionId={Uri.EscapeDataString(version)}";
    }
}

/// <summary>An error name as Step Functions shows it, and a cause that names place and remedy.</summary>
public sealed record Fault(string Error, string Cause)
{
    /// <summary>The fault of a file that somebody must change or move.</summary>
    /// <param name="remedy">What to do, which reports show by itself.</param>
    public static Fault Rejected(string problem, string remedy) => new(Errors.DatasetRejected, $"{problem}\n{remedy}");
}

/// <summary>Where the run keeps what it makes.</summary>
/// <param name="Run">The key prefix in the artifacts bucket, without a slash at the end: {model}/runs/{run}.</param>
public sealed record Places(string Bucket, string Run);

/// <summary>One algorithm of a run, ready to be trained.</summary>
/// <param name="Name">The algorithm's name in the YAML, such as xgboost.</param>
/// <param name="JobName">The start of every job name of this algorithm and run; redrive and retry counts of each machine follow.</param>
/// <param name="HyperParameters">As SageMaker takes them: text to text.</param>
public sealed record AlgorithmRun(string Name, string JobName, string Image, string Instance, IReadOnlyDictionary<string, string> HyperParameters, string Endpoint)
{
    /// <summary>A missing number is an empty cell.</summary>
    public const string Empty = "empty";

    /// <summary>A missing number is the training median, and marked in a column of its own.</summary>
    public const string Median = "median";

    /// <summary>How the algorithm is told of missing numbers: empty or median. Also the folder of its training rows.</summary>
    public string MissingNumbers { get; init; } = MissingNumbersOf(Name);

    /// <summary>XGBoost learns where rows without a value belong; Linear Learner cannot.</summary>
    public static string MissingNumbersOf(string algorithm) => algorithm == "xgboost" ? Empty : Median;
}
