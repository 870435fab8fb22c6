using System.Text.Json.Nodes;

namespace Local.Host.SageMaker.Jobs;

/// <summary>The secondary statuses of a training job and the times between them.</summary>
public static class Transitions
{
    static readonly Dictionary<string, string> Messages = new()
    {
        ["Starting"] = "Preparing the instances for training",
        ["Downloading"] = "Downloading input data",
        ["Training"] = "Training image download completed. Training in progress.",
        ["Uploading"] = "Uploading generated training model",
        ["Stopping"] = "Stopping the training job",
        ["Completed"] = "Training job completed",
        ["Failed"] = "Training job failed",
        ["Stopped"] = "Training job stopped",
        ["MaxRuntimeExceeded"] = "Training job runtime exceeded MaxRuntimeInSeconds provided",
    };

    public static void Next(JsonObject document, string status, JsonNode now)
    {
        var transitions = document["SecondaryStatusTransitions"] as JsonArray ?? [];
        if (transitions.Count > 0) transitions[^1]!["EndTime"] = now.DeepClone();
        transitions.Add(new JsonObject { ["Status"] = status, ["StartTime"] = now.DeepClone(), ["StatusMessage"] = Messages[status] });
        document["SecondaryStatusTransitions"] = transitions.Parent is null ? transitions : transitions.DeepClone();
        document["SecondaryStatus"] = status;
    }

    public static void End(JsonObject document, JobEnd end, JsonNode now)
    {
        // A job that ran out of time is Stopped and says so in its secondary status, which the job itself set.
        var last = (string?)document["SecondaryStatus"] == "MaxRuntimeExceeded" ? "MaxRuntimeExceeded" : end.Status;
        Next(document, last, now);
        document["SecondaryStatusTransitions"]!.AsArray()[^1]!["EndTime"] = now.DeepClone();
        var start = (decimal?)document["TrainingStartTime"] ?? (decimal)now;
        var seconds = Math.Max(1, (int)Math.Ceiling((decimal)now - start));
        document["TrainingTimeInSeconds"] = seconds;
        document["BillableTimeInSeconds"] = seconds;
    }
}
