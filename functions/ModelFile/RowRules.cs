using System.Globalization;
using Contracts.Configuration;

namespace ModelFile;

/// <summary>What a row may hold: the texts of a missing value, and the rules of single columns.</summary>
internal static class RowRules
{
    private const int LongestPattern = 1000;

    public static DataRules Read(Section section, FeatureColumns features, string target) => new()
    {
        MaxRejected = section.Number("max_rejected", new DataRules().MaxRejected, "a share from 0 to 1", share => share is >= 0 and <= 1),
        Missing = [.. section.Texts("missing", "[\"\", NA, \"?\"]").Select(text => text.Trim()).Prepend("").Distinct()],
        Rules = Rules(section.Sub("rules"), features, target),
    };

    private static Dictionary<string, ColumnRule> Rules(Section section, FeatureColumns features, string target)
    {
        string[] numeric = [.. features.Numeric, target];
        string[] known = [.. numeric, .. features.Categorical];
        foreach (var column in section.Keys.Except(known))
            section.RefuseKey(column, $"{column} is neither a feature nor the target; rules are about columns that are learned from", NearestWord.To(column, known));
        return section.Keys.Intersect(known).ToDictionary(column => column, column => Rule(section.Sub(column), numeric.Contains(column)));
    }

    private static ColumnRule Rule(Section section, bool isNumeric)
    {
        var rule = new ColumnRule
        {
            Min = Bound(section, "min", isNumeric),
            Max = Bound(section, "max", isNumeric),
            In = Allowed(section, isNumeric),
            Matches = section.Has("matches") ? Pattern(section) : null,
            Unique = section.Flag("unique"),
            Required = section.Flag("required"),
        };
        if (rule.Max < rule.Min) section.Refuse("max", string.Create(CultureInfo.InvariantCulture, $"must not be below min, which is {rule.Min}"));
        if (!section.Keys.Any()) section.RefuseSelf($"a rule belongs here, such as {{ {(isNumeric ? "min: 0" : "required: true")} }}");
        return rule;
    }

    private static double? Bound(Section section, string key, bool isNumeric)
    {
        if (!section.Has(key)) return null;
        if (isNumeric) return section.Number(key, 0, "a number", _ => true);
        section.RefuseKey(key, "only a number has bounds, and this column is categorical; use in or matches");
        return null;
    }

    private static IReadOnlyList<string>? Allowed(Section section, bool isNumeric)
    {
        if (!section.Has("in")) return null;
        var such = isNumeric ? "[1, 2, 3]" : "[Petrol, Diesel]";
        var allowed = section.Texts("in", such);
        if (allowed.Count == 0) section.Refuse("in", $"a list such as {such} belongs here; an empty one would set every row aside");
        foreach (var text in allowed.Where(text => isNumeric && !IsNumber(text)))
            section.RefuseItem("in", text, $"the column is numeric, and {text} is no number");
        return allowed;
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private static string? Pattern(Section section)
    {
        var pattern = section.Text("matches", "", $"a regular expression of at most {LongestPattern} characters", text => text.Length is > 0 and <= LongestPattern);
        if (RulePattern.WhyNot(pattern) is not { } reason) return pattern;
        section.Refuse("matches", $"this regular expression cannot be used: {reason}");
        return null;
    }
}
