using Amazon.Lambda.S3Events;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace Drops;

/// <summary>One execution per dropped file, however often its event is delivered.</summary>
public static class StartedExecutions
{
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

    /// <summary>False when an earlier delivery of the same event has started it.</summary>
    public static async Task<bool> StartOnce(this IAmazonStepFunctions stateMachines, string machine, string name, string input)
    {
        try
        {
            await stateMachines.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = machine, Name = name, Input = input });
            return true;
        }
        catch (ExecutionAlreadyExistsException)
        {
            return false;
        }
    }
}
