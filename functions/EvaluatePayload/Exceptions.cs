using Artifacts;
using Contracts;

namespace EvaluatePayload;

/// <summary>The consolidation that a check waited for did not succeed, so what it wrote may be half.</summary>
public sealed class ConsolidationFailedException(string message) : Exception(message);

/// <summary>What is captured cannot be read any more, so that no check would ever have enough rows.</summary>
public sealed class CaptureUnreadableException(string message) : Exception(message);

/// <summary>The run in service left nothing to compare with.</summary>
public sealed class BaselineMissingException(string message) : Exception(message)
{
    /// <param name="place">The prefix under which it should lie, without a slash at the end.</param>
    public static BaselineMissingException Of(StoredObjects artifacts, string model, string run, string place) => new(
        $"Run {run} of {model} is in service and left no baseline at {artifacts.Uri(place)}/. Train the model again: drop its last file, {artifacts.Uri(Keys.Run(model, run))}/input/drop.csv, under training/{model}/ of the data bucket.");
}
