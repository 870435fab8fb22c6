using Local.Algorithms.Container;
using Local.Algorithms.LinearLearner;
using Local.Algorithms.LinearLearner.Training;
using Xunit.Abstractions;

namespace Tests.Algorithms.LinearLearner;

/// <summary>Real data with correlated and collinear columns: fifteen epochs of small steps must come out where the exact solution does.</summary>
public sealed class AgainstLeastSquares(ITestOutputHelper output)
{
    [SharedDataFact("abalone.csv")]
    public void Comes_within_one_percent_on_abalone() => Compare(RealRows.Abalone(), []);

    [SharedDataFact("abalone.csv")]
    public void Comes_within_one_percent_on_abalone_with_one_model_only() => Compare(RealRows.Abalone(), new() { ["num_models"] = "1" });

    [SharedDataFact("used_cars/audi.csv")]
    public void Comes_within_one_percent_on_the_cars_of_one_make() => Compare(RealRows.Cars("audi.csv"), []);

    [SharedDataFact("used_cars/audi.csv")]
    public void Comes_within_one_percent_on_the_cars_of_all_makes() => Compare(RealRows.Cars(), []);

    [SharedDataFact("used_cars/audi.csv")]
    public void Comes_within_one_percent_with_plain_steps() => Compare(RealRows.Cars("audi.csv"), new() { ["optimizer"] = "sgd" });

    private void Compare(RealRows rows, Dictionary<string, string> hyperparameters)
    {
        var (rest, test) = rows.Split(0.15);
        var (train, validation) = rest.Split(0.15 / 0.85);
        var exact = LeastSquares.Fit(train.Features, train.Labels);
        var model = Train(train, validation, hyperparameters);

        foreach (var (name, part) in new[] { ("train", train), ("test", test) })
        {
            var best = LeastSquares.Rmse(part.Features.Select(exact), part.Labels);
            var ours = LeastSquares.Rmse(part.Features.Select(f => (double)model.Predict([.. f.Select(v => (float)v)])), part.Labels);
            output.WriteLine($"{name}: {ours:0.0000} against {best:0.0000} of least squares ({(ours / best) - 1:+0.00 %;-0.00 %})");
            ours.ShouldBeLessThan(best * 1.01);
        }
    }

    private LinearModel Train(RealRows train, RealRows validation, Dictionary<string, string> hyperparameters)
    {
        hyperparameters["predictor_type"] = "regressor";
        using var folder = new TrainingFolder(hyperparameters, "train", "validation").Data("train/a.csv", train.Csv()).Data("validation/a.csv", validation.Csv());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        LinearLearnerTraining.Run(new ContainerFolder(folder.Root));
        output.WriteLine($"{train.Labels.Count} rows of {train.Features[0].Length} features in {clock.Elapsed.TotalSeconds:0.00} s");
        return LinearModel.Load(Path.Combine(folder.Root, "model"));
    }
}
