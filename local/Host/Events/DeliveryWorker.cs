using System.Text.Json.Nodes;
using Local.Host.Wire;

namespace Local.Host.Events;

/// <summary>Hands owed events over, oldest first, and forgets each one only then; what a killed process left is handed over at the next start.</summary>
/// <remarks>The targets are looked up late because they themselves may need S3 or the event bus.</remarks>
public sealed class DeliveryWorker(Deliveries deliveries, IServiceProvider services, ILogger<DeliveryWorker> log) : IAfterDeployment, IDisposable
{
    readonly CancellationTokenSource stop = new();
    long last;

    public void Begin() => Task.Run(RunAsync).ContinueWith(
        t => log.LogCritical(t.Exception, "No more events are handed over; they stay owed until the next start"), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    async Task RunAsync()
    {
        var cancellation = stop.Token;
        while (!cancellation.IsCancellationRequested)
        {
            while (deliveries.After(last) is { Count: > 0 } owed && !cancellation.IsCancellationRequested)
                foreach (var delivery in owed) HandOver(delivery);
            await deliveries.WaitAsync(cancellation);
        }
    }

    void HandOver(Delivery delivery)
    {
        last = delivery.Id;
        try
        {
            Send(delivery);
            deliveries.Done(delivery.Id);
        }
        catch (AwsException refused)
        {
            log.LogError("{Target} refused event {Name}: {Code} {Message}", delivery.Target, delivery.Name, refused.Code, refused.Message);
            deliveries.Done(delivery.Id);
        }
#pragma warning disable CA1031 // a fault of one target must not stop the events of the others; the event stays owed until the next start
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Event {Name} could not be handed to {Target}; it is tried again at the next start", delivery.Name, delivery.Target);
        }
    }

    void Send(Delivery delivery)
    {
        if (delivery.Target == Deliveries.Bus) services.GetRequiredService<EventBus>().Publish(JsonNode.Parse(delivery.Payload)!.AsObject());
        else if (delivery.Target.Contains(":lambda:", StringComparison.Ordinal)) services.GetRequiredService<IFunctions>().InvokeLater(delivery.Target, JsonNode.Parse(delivery.Payload)!);
        else services.GetRequiredService<IExecutions>().Start(delivery.Target, delivery.Name, delivery.Payload);
    }
}
