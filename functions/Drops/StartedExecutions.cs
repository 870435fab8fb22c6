using System.Text.Json;
using Amazon.Lambda.S3Events;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Drops;

/// <summary>A drop that has its execution.</summary>
/// <param name="IsNew">False when an earlier delivery of the same event has started it.</param>
public sealed record StartedDrop(DroppedFile File, bool IsNew);

/// <summary>One execution per dropped file, however often its event is delivered.</summary>
public static class StartedExecutions
{
    /// <summary>So many drops of one second with the same hash are no accident.</summary>
    private const int MostNames = 5;

    /// <summary>Tries every record; what failed is thrown at the end, so that Lambda delivers the event again.</summary>
    public static async Task ForEach(S3Event drops, Func<S3Event.S3EventNotificationRecord, Task> start)
    {
        var failures = new List<Exception>();
        foreach (var record in drops.Records)
        {
#pragma warning disable CA1031 // one record's failure must not keep the others from starting; all are thrown below
            try
            {
                await start(record);
            }
            catch (Exception failure)
            {
                failures.Add(new InvalidOperationException($"{record.S3.Bucket.Name}/{record.S3.Object.Key} could not be started: {failure.Message}", failure));
            }
#pragma warning restore CA1031
        }

        if (failures.Count > 0) throw failures.Count == 1 ? failures[0] : new AggregateException(failures);
    }

    /// <summary>Starts what the drop starts, unless an earlier delivery of the same event has. A name that another drop has got is left to it: this one gets another, the same at every delivery.</summary>
    /// <param name="input">Makes the execution's input, of the drop as it is named by then.</param>
    public static async Task<StartedDrop> StartOnce(this IAmazonStepFunctions stateMachines, string machine, DroppedFile file, Func<DroppedFile, Task<string>> input)
    {
        var taken = 0;
        for (var named = file; ; named = named.Renamed)
        {
            try
            {
                await stateMachines.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = machine, Name = named.Execution, Input = await input(named) });
                return new StartedDrop(named, IsNew: true);
            }
            catch (ExecutionAlreadyExistsException)
            {
                var known = await stateMachines.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = ArnOf(machine, named.Execution) });
                if (IsAbout(known.Input, file)) return new StartedDrop(named, IsNew: false);
                if (++taken == MostNames) throw;
            }
        }
    }

    /// <summary>Whether an execution's input is about the same version of the same object.</summary>
    private static bool IsAbout(string input, DroppedFile file)
    {
        using var request = JsonDocument.Parse(input);
        return request.RootElement.TryGetProperty("drop", out var drop) && drop.GetProperty("copySource").GetString() == file.Drop.CopySource;
    }

    private static string ArnOf(string machine, string execution) => $"{machine.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{execution}";
}
