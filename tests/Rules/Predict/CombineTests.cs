using Contracts.Serving;
using FsCheck;
using FsCheck.Fluent;
using Contracts.Strategies;

namespace Tests.Rules.Predict;

public class CombineTests
{
    [Theory]
    [InlineData("max", 9f)]
    [InlineData("min", 2f)]
    [InlineData("mean", 5f)]
    [InlineData("median", 4f)]
    [InlineData("first", 4f)]
    [InlineData("weighted", 6f)]
    public void Makes_one_value_of_three(string strategy, float expected) =>
        Combining.Find(strategy)!.Combine([new("a", 9f, 1, 2), new("b", 4f, 1, 0), new("c", 2f, 2, 1)]).ShouldBe(expected, 1e-5f);

    [Fact]
    public void Every_name_that_a_model_file_may_use_has_a_class() => Combining.All.Select(strategy => strategy.Name).ShouldBe(StrategyNames.All);

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_in_the_middle() => new Median().Combine([new("a", 1f, 1, 0), new("b", 4f, 1, 1)]).ShouldBe(2.5f);

    [Fact]
    public void A_model_without_error_outweighs_all_others() => new Weighted().Combine([new("a", 1f, 0, 0), new("b", 4f, 10, 1)]).ShouldBe(1f, 1e-6f);

    [Fact]
    public void Two_models_without_error_weigh_the_same() => new Weighted().Combine([new("a", 1f, 0, 0), new("b", 4f, 0, 1)]).ShouldBe(2.5f);

    [Fact]
    public void No_strategy_leaves_the_range_of_the_answers() =>
        Prop.ForAll<NonEmptyArray<float>>(answers =>
        {
            Candidate[] row = [.. answers.Get.Select((value, index) => new Candidate($"{index}", float.IsFinite(value) ? value : 0, index + 1, index))];
            return Combining.All.Select(strategy => strategy.Combine(row)).All(value => value >= row.Min(candidate => candidate.Value) - 1e-3 && value <= row.Max(candidate => candidate.Value) + 1e-3);
        }).QuickCheckThrowOnFailure();
}
