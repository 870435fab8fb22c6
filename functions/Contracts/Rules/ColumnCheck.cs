using System.Globalization;
using System.Text.RegularExpressions;
using Contracts.Configuration;

namespace Contracts.Rules;

/// <summary>
/// One column's rule, made ready for many values. All of it but unique, which one value cannot break: UniqueValues remembers those of a file.
/// A missing value breaks required and nothing else.
/// </summary>
public sealed class ColumnCheck
{
    private const int LongestList = 300;

    private readonly ColumnRule rule;
    private readonly HashSet<string>? texts;
    private readonly HashSet<double>? numbers;
    private readonly Regex? pattern;
    private readonly BrokenRule min;
    private readonly BrokenRule max;
    private readonly BrokenRule allowed;
    private readonly BrokenRule matches;
    private readonly BrokenRule required;

    public ColumnCheck(string column, ColumnRule rule)
    {
        this.rule = rule;
        string[]? listed = rule.In is null ? null : [.. rule.In.Select(text => text.Trim())];
        (texts, numbers) = (listed?.ToHashSet(), listed?.Select(Number).OfType<double>().ToHashSet());
        pattern = rule.Matches is { } expression ? RulePattern.Expression(expression) : null;
        var list = string.Join(", ", listed ?? []);
        min = BrokenRule.Of(column, Invariant($"min {rule.Min}"), Invariant($"a number of at least {rule.Min}"));
        max = BrokenRule.Of(column, Invariant($"max {rule.Max}"), Invariant($"a number of at most {rule.Max}"));
        allowed = BrokenRule.Of(column, $"in [{BrokenRule.Short(list)}]", $"one of {(list.Length <= LongestList ? list : list[..LongestList] + "...")}");
        matches = BrokenRule.Of(column, $"matches {rule.Matches}", $"a text that matches {rule.Matches} from its start to its end");
        required = BrokenRule.Of(column, "required", "a value, which may not be missing");
    }

    /// <summary>Whether a number's text matters beside its value.</summary>
    public bool NeedsText => pattern is not null;

    /// <summary>The first part that a missing value breaks, or null.</summary>
    public BrokenRule? OfMissing() => rule.Required ? required : null;

    /// <param name="text">Without the blanks around it, on one line; empty is a missing value.</param>
    public BrokenRule? OfText(ReadOnlySpan<char> text) =>
        text.IsEmpty ? OfMissing()
        : texts is not null && !texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text) ? allowed
        : Matches(text);

    /// <param name="value">NaN is a missing value.</param>
    /// <param name="text">The number as it was written, without the blanks around it.</param>
    public BrokenRule? OfNumber(double value, ReadOnlySpan<char> text) =>
        double.IsNaN(value) ? OfMissing()
        : value < rule.Min ? min
        : value > rule.Max ? max
        : numbers?.Contains(value) == false ? allowed
        : Matches(text);

    private BrokenRule? Matches(ReadOnlySpan<char> text) => pattern?.IsMatch(text) == false ? matches : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
