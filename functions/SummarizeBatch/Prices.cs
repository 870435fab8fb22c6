using Contracts.Scoring;

namespace SummarizeBatch;

/// <summary>What SageMaker's instances cost: the one place for prices in this project.</summary>
public static class Prices
{
    public const string Note = "An estimate: the hours that the jobs worked here, at the on-demand prices of SageMaker in us-east-1 as of January 2025. AWS also bills the minutes in which an instance starts its container, and S3, Lambda and Step Functions.";

    /// <summary>US dollars per hour of processing and batch transform, which cost the same.</summary>
    private static readonly Dictionary<string, double> PerHour = new()
    {
        ["ml.t3.medium"] = 0.05,
        ["ml.t3.large"] = 0.10,
        ["ml.t3.xlarge"] = 0.20,
        ["ml.t3.2xlarge"] = 0.399,
        ["ml.m5.large"] = 0.115,
        ["ml.m5.xlarge"] = 0.23,
        ["ml.m5.2xlarge"] = 0.461,
        ["ml.m5.4xlarge"] = 0.922,
        ["ml.m5.12xlarge"] = 2.765,
        ["ml.m5.24xlarge"] = 5.53,
        ["ml.c5.xlarge"] = 0.204,
        ["ml.c5.2xlarge"] = 0.408,
        ["ml.c5.4xlarge"] = 0.816,
        ["ml.c5.9xlarge"] = 1.836,
        ["ml.c5.18xlarge"] = 3.672,
        ["ml.r5.large"] = 0.151,
        ["ml.r5.xlarge"] = 0.302,
        ["ml.r5.2xlarge"] = 0.605,
        ["ml.r5.4xlarge"] = 1.21,
    };

    public static EstimatedCost Of(ScoredBatch batch)
    {
        InstanceCost[] parts = [Cost(batch.Prepare, 1), .. batch.Transforms.Select(job => Cost(job, batch.Instances)), Cost(batch.Assemble, 1)];
        double? sum = parts.All(part => part.UsdPerHour is not null) ? Math.Round(parts.Sum(part => part.Hours * part.UsdPerHour!.Value), 6) : null;
        return new EstimatedCost(sum, parts, Note);
    }

    private static InstanceCost Cost(JobTimes job, int instances)
    {
        var hours = Math.Max(0, (job.Ended - job.Started) ?? 0) / TimeSpan.MillisecondsPerHour * instances;
        return new InstanceCost(job.Job, job.Instance, Math.Round(hours, 6), PerHour.TryGetValue(job.Instance, out var price) ? price : null);
    }
}
