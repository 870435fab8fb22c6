namespace Tests.Algorithms;

/// <summary>One regression model, trained by the program once for all serving tests.</summary>
public sealed class TrainedModel : IAsyncLifetime
{
    private TrainingFolder _folder = null!;

    public string Root => _folder.Root;

    public string Model => _folder.Model;

    public async Task InitializeAsync()
    {
        _folder = new TrainingFolder(new() { ["num_round"] = "10" }).Data("train/rows.csv", SampleRows.Create(500, 1).Csv());
        (await AlgorithmProcess.TrainAsync(_folder)).ExitCode.ShouldBe(0);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
