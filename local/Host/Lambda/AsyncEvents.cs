using System.Text.Json.Nodes;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.Lambda;

/// <summary>An event that a function still has to take.</summary>
public sealed record AsyncEvent(string RequestId, string Function, string Payload, DateTimeOffset Queued, int Attempts = 0);

/// <summary>The queue in front of asynchronous invocations: kept on disk until the function took the event or it became a dead letter.</summary>
public sealed class AsyncEvents(Database database, FunctionHost host, DeadLetterOffice deadLetters)
{
    const string Kind = "lambda-event";

    // What somebody is at work on: an event that is owed again at a start is queued before the old ones are taken up.
    readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte> inHand = new(StringComparer.Ordinal);

    public delegate Task<(FunctionAnswer Answer, FunctionConfiguration Function, AsyncSettings Settings)?> Attempt(AsyncEvent queued);

    public string Add(string function, JsonNode? payload, Attempt attempt)
    {
        // Version 7: the ids of waiting events sort by age.
        var queued = new AsyncEvent(Guid.CreateVersion7(host.Clock.GetUtcNow()).ToString(), function, payload?.ToJsonString(Json.Options) ?? "null", host.Clock.GetUtcNow());
        inHand.TryAdd(queued.RequestId, 0);
        database.Put(Kind, queued.RequestId, queued);
        _ = DeliverAsync(queued, attempt);
        return queued.RequestId;
    }

    /// <summary>Takes up the events that a stopped or killed local mode left.</summary>
    public void Resume(Attempt attempt)
    {
        foreach (var queued in database.List<AsyncEvent>(Kind).Where(e => inHand.TryAdd(e.RequestId, 0))) _ = DeliverAsync(queued, attempt);
    }

    async Task DeliverAsync(AsyncEvent queued, Attempt attempt)
    {
        try
        {
            await Task.Yield();
            while (await OnceAsync(queued, attempt) is { } again)
            {
                queued = again;
                await Task.Delay(AsyncSettings.Delay(queued.Attempts) * host.WaitScale, host.Clock);
            }
        }
        catch (OperationCanceledException)
        {
            // Local mode stops; the event stays in the database and is taken up at the next start.
        }
        finally
        {
            inHand.TryRemove(queued.RequestId, out _);
        }
    }

    /// <summary>One attempt; the event as it must be tried again, or null when it is settled.</summary>
    async Task<AsyncEvent?> OnceAsync(AsyncEvent queued, Attempt attempt)
    {
        if (await attempt(queued) is not var (answer, function, settings))
        {
            await Console.Error.WriteLineAsync($"The event {queued.RequestId} waits for the function {queued.Function}, which the template no longer declares; it is kept.");
            return null;
        }

        var tried = queued with { Attempts = queued.Attempts + 1 };
        if (answer.FunctionError is not null && settings.Again(tried, host.Clock.GetUtcNow()))
        {
            database.Put(Kind, tried.RequestId, tried);
            return tried;
        }

        if (answer.FunctionError is not null) deadLetters.Take(tried, answer, function, settings);
        database.Remove(Kind, queued.RequestId);
        return null;
    }
}
