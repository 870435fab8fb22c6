using Artifacts;
using Contracts;

namespace CheckFiles;

/// <summary>Another check judged meanwhile, so this one's rows would count twice; it takes a lock that was removed or had expired, or a redrive after the next check.</summary>
public sealed class CheckOvertakenException(string message) : Exception(message)
{
    /// <param name="by">The check that judged.</param>
    public static CheckOvertakenException Of(StoredObjects artifacts, string model, string check, string? by) => new(
        $"{artifacts.Uri(Keys.MonitorMemory(model))} was changed by check {by} while check {check} judged the same rows. Nothing of this check counts; check the model again.");
}
