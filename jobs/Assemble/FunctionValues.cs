using Contracts.Scoring;
using Contracts.Strategies;

namespace Jobs.Assemble;

/// <summary>What a team's own function makes of the scores. It is asked ahead of the rows, with readers of its own, a block of rows at a time.</summary>
/// <param name="ahead">The scores once more, from their start.</param>
/// <param name="ask">Sends an event and gives what came back.</param>
internal sealed class FunctionValues(BatchPlan plan, ScoreLines[] ahead, AskFunction ask) : IDisposable
{
    private readonly Candidate[] candidates = [.. Combination.Candidates(plan)];
    private readonly Queue<float> values = new(StrategyFunction.MostRows);
    private bool isStarted;

    /// <summary>Null where no function is needed.</summary>
    public static FunctionValues? Of(BatchPlan plan, Func<ScoreLines[]> scores, AskFunction ask) =>
        plan.Algorithms.Count > 1 && StrategyFunction.IsArn(plan.Strategy) ? new FunctionValues(plan, scores(), ask) : null;

    /// <summary>The value of the next row that was scored.</summary>
    public float Next()
    {
        if (values.Count == 0)
            Fill();
        return values.Dequeue();
    }

    public void Dispose()
    {
        foreach (var scores in ahead)
            scores.Dispose();
    }

    private void Fill()
    {
        if (!isStarted)
            GoOn();
        isStarted = true;
        var first = ahead[0].Row;
        var rows = Block();
        var answer = ask(plan.Strategy, StrategyFunction.Event(plan.Model, rows), rows.Count);
        if (answer.Values is null)
            throw new InvalidDataException($"The strategy {plan.Strategy} could not combine {rows.Count} rows from row {first} on: {answer.Fault}. No result was written. Put the function right (docs/api.md, Strategies), then redrive the execution.");
        foreach (var value in answer.Values)
            values.Enqueue(value);
    }

    /// <summary>Ends where the algorithms' rows part: who walks through the file says which one is missing.</summary>
    private List<Candidate[]> Block()
    {
        List<Candidate[]> rows = [];
        while (rows.Count < StrategyFunction.MostRows && ahead[0].Row >= 0 && ahead.All(scores => scores.Row == ahead[0].Row))
        {
            rows.Add([.. candidates.Zip(ahead, (candidate, scores) => candidate with { Value = scores.Score })]);
            GoOn();
        }

        return rows;
    }

    private void GoOn()
    {
        foreach (var scores in ahead)
            scores.Next();
    }
}

/// <summary>Asks the function of an ARN what becomes of the rows of an event.</summary>
internal delegate FunctionAnswer AskFunction(string arn, byte[] combineEvent, int rows);
