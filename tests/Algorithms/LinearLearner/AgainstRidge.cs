using Local.Algorithms.Container;
using Local.Algorithms.LinearLearner;
using Local.Algorithms.LinearLearner.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Tests.Algorithms.LinearLearner;

/// <summary>
/// What training never saw gets no weight of its own: one-hot columns that add up to 1, and a make that its model implies, leave directions that no row shows.
/// Ridge regression with alpha 1, as scikit-learn's Ridge has it, is the measure.
/// </summary>
public sealed class AgainstRidge
{
    private static readonly (string Make, string[] Models)[] Catalogue = [("Alder", ["Pip", "Tour"]), ("Castell", ["Lea", "Vale"]), ("Fjord", ["Coast", "Peak"])];

    [Fact]
    public void A_make_and_model_that_do_not_belong_together_stay_within_the_prices_of_training()
    {
        var rows = Cars(800, new Random(3));
        var (model, prices) = (Train(rows), rows.Labels);

        foreach (var (_, models) in Catalogue)
            foreach (var name in models)
                foreach (var (make, _) in Catalogue)
                    ((double)model.Predict(Row(make, name, 2015))).ShouldBeInRange(prices.Min(), prices.Max());
    }

    [Fact]
    public void A_category_that_training_never_saw_is_predicted_among_the_others()
    {
        var rows = Cars(800, new Random(4));
        var (model, prices) = (Train(rows), rows.Labels);

        ((double)model.Predict(Row("Tesla", "Pip", 2015))).ShouldBeInRange(prices.Min(), prices.Max());
        ((double)model.Predict(Row("Alder", "unknown", 2015))).ShouldBeInRange(prices.Min(), prices.Max());
        ((double)model.Predict(Row("", "", 2015))).ShouldBeInRange(prices.Min(), prices.Max());
    }

    [Fact]
    public void A_column_that_is_there_twice_and_one_that_never_changes_do_no_harm()
    {
        var rows = Cars(600, new Random(5));
        var doubled = new RealRows([.. rows.Features.Select(row => (double[])[.. row, row[0], 7])], rows.Labels);

        var (model, plain) = (Train(doubled), Train(rows));

        foreach (var row in rows.Features.Take(50))
            ((double)model.Predict([.. row.Append(row[0]).Append(7).Select(value => (float)value)])).ShouldBe(plain.Predict([.. row.Select(value => (float)value)]), 30);
    }

    [SharedDataFact("used_cars/audi.csv")]
    public void Held_out_cars_of_each_brand_lie_no_further_outside_the_training_prices_than_ridge_says()
    {
        foreach (var brand in (string[])["audi.csv", "merc.csv", "skoda.csv"])
            Compare(RealRows.Cars(brand), brand);
    }

    [SharedDataFact("used_cars/audi.csv")]
    public void All_cars_are_predicted_as_well_as_by_ridge_also_with_categories_of_test_rows_only() => Compare(RealRows.Cars(), "all");

    private static void Compare(RealRows rows, string of)
    {
        var (train, test) = rows.Split(0.15);
        var (model, ridge) = (Train(train), Ridge(train));

        var ours = test.Features.Select(row => (double)model.Predict([.. row.Select(value => (float)value)])).ToList();
        var theirs = test.Features.Select(ridge).ToList();

        var rmse = LeastSquares.Rmse(theirs, test.Labels);
        (LeastSquares.Rmse(ours, test.Labels) / rmse).ShouldBeLessThan(1.03, of);
        var (least, most) = (train.Labels.Min(), train.Labels.Max());
        double Outside(double value) => Math.Max(0, Math.Max(least - value, value - most));
        ours.Zip(theirs, (mine, other) => Outside(mine) - Outside(other)).Max().ShouldBeLessThan(rmse, of);
    }

    /// <summary>Centred, the intercept free of penalty, in the data's own units.</summary>
    private static Func<double[], double> Ridge(RealRows rows)
    {
        var means = Enumerable.Range(0, rows.Features[0].Length).Select(i => rows.Features.Average(row => row[i])).ToArray();
        var mean = rows.Labels.Average();
        var x = Matrix<double>.Build.DenseOfRowArrays(rows.Features.Select(row => row.Select((value, i) => value - means[i]).ToArray()));
        var products = x.TransposeThisAndMultiply(x) + Matrix<double>.Build.DenseIdentity(means.Length);
        var weights = products.Cholesky().Solve(x.TransposeThisAndMultiply(Vector<double>.Build.DenseOfEnumerable(rows.Labels.Select(label => label - mean))));
        return row => mean + row.Select((value, i) => (value - means[i]) * weights[i]).Sum();
    }

    private static LinearModel Train(RealRows rows)
    {
        using var folder = new TrainingFolder(new() { ["predictor_type"] = "regressor" }, "train").Data("train/a.csv", rows.Csv());
        LinearLearnerTraining.Run(new ContainerFolder(folder.Root));
        return LinearModel.Load(Path.Combine(folder.Root, "model"));
    }

    private static RealRows Cars(int count, Random random)
    {
        var cars = Enumerable.Range(0, count).Select(_ => (Make: random.Next(3), Model: random.Next(2), Year: random.Next(2005, 2021))).ToList();
        return new(
            [.. cars.Select(car => Row(Catalogue[car.Make].Make, Catalogue[car.Make].Models[car.Model], car.Year).Select(value => (double)value).ToArray())],
            [.. cars.Select(car => 2000.0 + (700 * (car.Year - 2005)) + (3000 * car.Make) + (1500 * car.Model) + random.Next(-500, 500))]);
    }

    private static float[] Row(string make, string model, int year) =>
        [year, .. Catalogue.Select(one => one.Make == make ? 1f : 0f), .. Catalogue.SelectMany(one => one.Models).Select(name => name == model ? 1f : 0f)];
}
