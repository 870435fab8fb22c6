using Contracts;
using FsCheck;
using FsCheck.Fluent;
using ModelFile;

namespace Tests.Rules.ModelFile;

public class NearestKeyTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("gate", "gate", 0)]
    [InlineData("gate", "Gate", 0)]
    [InlineData("target", "tagret", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Counts_the_steps_between_two_words(string from, string to, int steps) => EditDistance.Between(from, to).ShouldBe(steps);

    [Fact]
    public void Distance_is_symmetric_and_zero_to_itself() =>
        Prop.ForAll<string, string>((one, other) =>
            EditDistance.Between(one ?? "", other ?? "") == EditDistance.Between(other ?? "", one ?? "") && EditDistance.Between(one ?? "", one ?? "") == 0).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", "algorithm", "algorithms")]
    [InlineData("algorithms.xgboost", "hyper_parameters", "hyperparameters")]
    [InlineData("algorithms", "linear_learner", "linear-learner")]
    [InlineData("serving", "capture_percentage", "capture_percent")]
    [InlineData("serving", "min", "serving.autoscale.min")]
    [InlineData("", "cooldown", "retrain.cooldown")]
    [InlineData("", "zzzzzz", null)]
    public void Finds_the_key_that_was_meant(string section, string written, string? meant) => KnownKeys.Nearest(section, written).ShouldBe(meant);

    [Theory]
    [InlineData("15m", 15)]
    [InlineData("1h", 60)]
    [InlineData("30d", 43200)]
    [InlineData("0m", null)]
    [InlineData("1s", null)]
    [InlineData("h", null)]
    [InlineData("-1h", null)]
    [InlineData(" 1h", null)]
    [InlineData("1.5h", null)]
    [InlineData("3651d", null)]
    public void Reads_durations(string text, int? minutes) =>
        (Durations.TryParse(text, out var duration) ? duration.TotalMinutes : (double?)null).ShouldBe(minutes);
}
