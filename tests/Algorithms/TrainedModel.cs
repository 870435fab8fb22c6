namespace Tests.Algorithms;

/// <summary>One regression model, trained by the program once for all serving tests, and a server of it with nothing set.</summary>
public sealed class TrainedModel : IAsyncLifetime
{
    private TrainingFolder _folder = null!;

    internal ModelServer Server { get; private set; } = null!;

    public string Root => _folder.Root;

    public string Model => _folder.Model;

    public async Task InitializeAsync()
    {
        _folder = new TrainingFolder(new() { ["num_round"] = "10" }).Data("train/rows.csv", SampleRows.Create(500, 1).Csv());
        (await AlgorithmProcess.TrainAsync(_folder)).ExitCode.ShouldBe(0);
        Server = await ModelServer.StartAsync(_folder.Root);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
