using Amazon.StepFunctions;
using Tests.EndToEnd.Drops;

namespace Tests.EndToEnd.Batches;

/// <summary>A model of two algorithms in service on the shared stack, for all tests that only score.</summary>
public sealed class OrchardModel(SharedStack shared) : IAsyncLifetime
{
    public const string Model = "orchard-batch";
    public const string Header = "trees,age,soil";

    public Stack Stack => shared.Stack;

    public async Task InitializeAsync()
    {
        if ((await Stack.TrainingsOfAsync(Model)).Count > 0) return;
        await Stack.PutModelAsync(Model, Yaml(Model));
        var trained = await Stack.DropFileAsync($"{Model}/train.csv", Orchards.Csv());
        trained.Status.ShouldBe(ExecutionStatus.SUCCEEDED, trained.Cause);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static string Yaml(string model, string numeric = "trees, age") => Orchards.Yaml(model, numeric: numeric)
        .Replace("gate:", "  linear-learner: { hyperparameters: { epochs: 5 } }\ngate:", StringComparison.Ordinal)
        .Replace("threshold: 300", "threshold: 3000", StringComparison.Ordinal) + "\nserving: { strategy: mean }\n";

    /// <summary>Rows without the target.</summary>
    public static string[] Rows(int count, int seed = 5) => [.. Orchards.Lines(count, seed).Select(line => line[..line.LastIndexOf(',')])];

    public static string Csv(IEnumerable<string> rows, string header = Header) => $"{header}\n{string.Join('\n', rows)}\n";
}
