using FsCheck;
using FsCheck.Fluent;
using Predict;

namespace Tests.Rules.Predict;

public class CombineTests
{
    [Theory]
    [InlineData("max", new[] { 3f, 5f })]
    [InlineData("min", new[] { 1f, 2f })]
    [InlineData("mean", new[] { 2f, 4f })]
    [InlineData("median", new[] { 2f, 5f })]
    public void Combines_row_by_row(string strategy, float[] expected) =>
        Combine.By(strategy, [[1f, 5f], [3f, 2f], [2f, 5f]]).ShouldBe(expected);

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_in_the_middle() => Combine.By("median", [[1f], [4f]]).ShouldBe([2.5f]);

    [Theory]
    [InlineData("weighted")]
    [InlineData("first")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:blend")]
    public void A_single_answer_is_the_answer_whatever_the_strategy(string strategy)
    {
        Combine.By(strategy, [[1f, 2f]]).ShouldBe([1f, 2f]);
        Combine.By(strategy, [[1f], [2f]]).ShouldBeNull();
    }

    [Theory]
    [InlineData("max")]
    [InlineData("min")]
    [InlineData("mean")]
    [InlineData("median")]
    public void No_strategy_leaves_the_range_of_the_answers_or_minds_their_order(string strategy) =>
        Prop.ForAll<NonEmptyArray<float>>(answers =>
        {
            float[] row = [.. answers.Get.Select(value => float.IsFinite(value) ? value : 0)];
            var combined = Combine.By(strategy, [.. row.Select(value => new[] { value })])!.Single();
            var reversed = Combine.By(strategy, [.. row.Reverse().Select(value => new[] { value })])!.Single();
            return combined >= row.Min() && combined <= row.Max() && (strategy == "mean" || combined == reversed);
        }).QuickCheckThrowOnFailure();
}
