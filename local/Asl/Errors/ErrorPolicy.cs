using Local.Asl.Execution;
using Local.Asl.Json;

namespace Local.Asl.Errors;

/// <summary>A state's Retry and Catch.</summary>
internal sealed record ErrorPolicy(IReadOnlyList<Retrier> Retry, IReadOnlyList<Catcher> Catch)
{
    /// <summary>Tries until it succeeds or nothing retries the failure; then the first catcher that names it takes over.</summary>
    /// <param name="failed">Called once, when no retry is left.</param>
    public async ValueTask<Outcome> GuardAsync(StateVisit visit, Func<StateVisit, ValueTask<Outcome>> attempt, Action<StateVisit> failed)
    {
        var retries = new int[Retry.Count];
        while (true)
        {
            try
            {
                return await attempt(visit);
            }
            catch (StateFailure failure)
            {
                if (NextDelay(failure, retries, visit.Random) is { } delay)
                {
                    await visit.DelayAsync(delay);
                    visit.CountRetry();
                    continue;
                }

                failed(visit);
                if (Caught(failure, visit) is { } outcome) return outcome;
                throw;
            }
        }
    }

    private TimeSpan? NextDelay(StateFailure failure, int[] retries, Random random)
    {
        for (var i = 0; i < Retry.Count; i++)
        {
            if (!ErrorMatch.Matches(Retry[i].ErrorEquals, failure)) continue;
            return retries[i] < Retry[i].MaxAttempts ? Retry[i].Delay(retries[i]++, random) : null;
        }

        return null;
    }

    private Outcome? Caught(StateFailure failure, StateVisit visit)
    {
        if (Catch.FirstOrDefault(entry => ErrorMatch.Matches(entry.ErrorEquals, failure)) is not { } catcher) return null;
        var error = Payload.FromNode(Catcher.ErrorOutput(failure));
        visit.Assign(catcher.Assign, error);
        return new Outcome(visit.Merge(catcher.ResultPath, error), catcher.Next);
    }
}
