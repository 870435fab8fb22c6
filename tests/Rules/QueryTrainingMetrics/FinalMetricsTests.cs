using QueryTrainingMetrics;

namespace Tests.Rules.QueryTrainingMetrics;

public class FinalMetricsTests
{
    [Fact]
    public void Takes_rmse_where_it_is_reported()
    {
        var metrics = FinalMetrics.From("job", [("train:rmse", 0.64f), ("validation:rmse", 0.71f), ("validation:mse", 9f)], 12);

        (metrics.TrainRmse, metrics.ValidationRmse, metrics.TrainingSeconds).ShouldBe((0.64, 0.71, 12));
        metrics.Metrics.Count.ShouldBe(3);
    }

    [Fact]
    public void Takes_the_root_of_mse_otherwise()
    {
        var metrics = FinalMetrics.From("job", [("train:mse", 4f), ("validation:mse", 6.25f)], null);

        (metrics.TrainRmse, metrics.ValidationRmse).ShouldBe((2, 2.5));
    }

    [Fact]
    public void Has_no_figure_where_none_is_reported()
    {
        var metrics = FinalMetrics.From("job", [("train:objective_loss", 1f)], null);

        (metrics.TrainRmse, metrics.ValidationRmse).ShouldBe((null, null));
    }

    [Fact]
    public void The_last_value_of_a_metric_counts() => FinalMetrics.From("job", [("validation:rmse", 3f), ("validation:rmse", 2f)], null).ValidationRmse.ShouldBe(2);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Refuses_what_is_no_number(float value) =>
        Should.Throw<InvalidDataException>(() => FinalMetrics.From("job", [("validation:rmse", value)], null)).Message.ShouldContain("diverged");
}
