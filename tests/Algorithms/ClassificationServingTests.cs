namespace Tests.Algorithms;

public sealed class ClassificationServingTests : IAsyncLifetime
{
    private TrainingFolder _folder = null!;

    public async Task InitializeAsync()
    {
        var rows = SampleRows.Create(300, 6);
        var classes = rows with { Labels = [.. rows.Labels.Select(y => y < 8 ? 0f : y < 16 ? 1 : 2)] };
        _folder = new TrainingFolder(new() { ["num_round"] = "4", ["objective"] = "multi:softprob", ["num_class"] = "3", ["eval_metric"] = "merror,accuracy,balanced_accuracy,f1_macro" })
            .Data("train/rows.csv", classes.Csv());
        var result = await AlgorithmProcess.TrainAsync(_folder);
        result.ExitCode.ShouldBe(0, result.Failure);
        result.Rounds[^1].ShouldMatch(@"train-merror:[\d.]+\ttrain-accuracy:[\d.]+\ttrain-balanced_accuracy:[\d.]+\ttrain-f1_macro:[\d.]+$");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Answers_the_probabilities_of_every_class()
    {
        await using var server = await ModelServer.StartAsync(_folder.Root);

        var csv = (await server.InvokeAsync("1,2,3,4")).Body.TrimEnd('\n');

        csv.Split(',').Sum(double.Parse).ShouldBe(1, 1e-5);
        (await server.InvokeAsync("1,2,3,4", accept: "application/json")).Body
            .ShouldBe($$"""{"predictions": [{"score": [{{csv.Replace(",", ", ", StringComparison.Ordinal)}}]}]}""");
    }

    [Fact]
    public async Task Answers_the_selected_class()
    {
        await using var server = await ModelServer.StartAsync(_folder.Root, ("SAGEMAKER_INFERENCE_OUTPUT", "predicted_label,labels"));

        (await server.InvokeAsync("1,2,3,4", accept: "application/json")).Body.ShouldMatch(@"^\{""predictions"": \[\{""predicted_label"": [012], ""labels"": \[0, 1, 2\]\}\]\}$");
        (await server.InvokeAsync("1,2,3,4")).Body.ShouldMatch("^[012],\"\\[0, 1, 2\\]\"$");
    }

    [Fact]
    public async Task Serves_linear_boosters_that_the_library_cannot_score_in_place()
    {
        var rows = SampleRows.Create(100, 7);
        using var folder = new TrainingFolder(new() { ["num_round"] = "5", ["booster"] = "gblinear" }).Data("train/rows.csv", rows.Csv());
        (await AlgorithmProcess.TrainAsync(folder)).ExitCode.ShouldBe(0);
        await using var server = await ModelServer.StartAsync(folder.Root);

        var answer = (await server.InvokeAsync(rows.Csv(labels: false))).Body.TrimEnd('\n').Split('\n').Select(float.Parse);

        answer.ShouldBe(IndependentLibrary.LoadAndPredict(folder.Model, rows));
    }
}
