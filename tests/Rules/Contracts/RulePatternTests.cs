using System.Diagnostics;
using Contracts.Configuration;

namespace Tests.Rules.Contracts;

public class RulePatternTests
{
    [Theory]
    [InlineData("a|b", "a", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("[a-z]+", "abc\n", false)]
    [InlineData("(?i)diesel", "DIESEL", true)]
    public void A_rule_is_about_the_whole_text(string pattern, string text, bool matches) => RulePattern.Expression(pattern).IsMatch(text).ShouldBe(matches);

    [Theory]
    [InlineData("[a", "Unterminated [] set")]
    [InlineData("a)|(b", "Too many )'s")]
    [InlineData("(?<!a)b", "linear time")]
    [InlineData("(?>a)", "linear time")]
    public void Says_why_a_pattern_cannot_be_used(string pattern, string said) => RulePattern.WhyNot(pattern).ShouldNotBeNull().ShouldContain(said);

    /// <summary>A backtracking matcher would need about 2^50000 steps.</summary>
    [Fact]
    public void A_long_text_takes_linear_time()
    {
        var watch = Stopwatch.StartNew();

        RulePattern.Expression("(a+)+b").IsMatch(new string('a', 50_000)).ShouldBeFalse();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
