using System.Globalization;

namespace Tests.EndToEnd.Api;

/// <summary>A small model of both algorithms in a stack, of which another version goes into service whenever a test wants one.</summary>
public sealed class MovingModel(Stack stack)
{
    public const string Name = "moving";
    int drops;

    /// <summary>The first version is in service when this returns.</summary>
    public static async Task<MovingModel> InAsync(Stack stack)
    {
        var model = new MovingModel(stack);
        await model.DeployAsync();
        return model;
    }

    /// <summary>Trains on other rows with another noise, so that every version predicts other values.</summary>
    public async Task DeployAsync()
    {
        var salt = ++drops;
        await stack.PutModelAsync(Name, $$"""
            model: {{Name}}
            target: y
            features: { numeric: [a, b] }
            algorithms:
              xgboost: { hyperparameters: { num_round: {{20 + salt}}, max_depth: 3, eta: 0.3 } }
              linear-learner: { hyperparameters: { epochs: 4 } }
            gate: { threshold: 100, margin: 1000 }
            """);
        var rows = Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i % 20},{i % 7},{(i % 20 * 3) + (i % 7) + (salt * (i % 5))}"));
        var ended = await stack.DropAsync(Name, $"{salt}.csv", "a,b,y\n" + string.Join("\n", rows) + "\n");
        ended.Status.Value.ShouldBe("SUCCEEDED", ended.Cause);
    }

    /// <summary>Does something again and again, by several callers, while other versions go into service, and at least a number of times.</summary>
    public async Task WhileDeployingAsync(int times, int callers, Func<Task> call)
    {
        var done = 0;
        var deploying = Task.WhenAll(DeployAsync());
        async Task CallAsync()
        {
            while (!deploying.IsCompleted || Volatile.Read(ref done) < times)
            {
                await call();
                Interlocked.Increment(ref done);
            }
        }

        await Task.WhenAll([deploying, .. Enumerable.Range(0, callers).Select(_ => CallAsync())]);
    }
}
