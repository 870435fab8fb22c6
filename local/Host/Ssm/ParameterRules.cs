using System.Text.RegularExpressions;

namespace Local.Host.Ssm;

/// <summary>Parameter Store's rules on names and values.</summary>
static partial class ParameterRules
{
    const int LongestName = 1011;
    const int DeepestName = 15;
    const int LongestStandard = 4096;
    const int LongestAdvanced = 8192;

    public static void CheckName(string name)
    {
        if (name.Length is 0 or > LongestName || !Characters().IsMatch(name))
            throw SsmErrors.Invalid("Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_");
        if (name.Contains('/', StringComparison.Ordinal) && !name.StartsWith('/')) throw SsmErrors.Invalid("Parameter name must be a fully qualified name.");
        if (name.EndsWith('/') || name.Contains("//", StringComparison.Ordinal)) throw SsmErrors.Invalid("Parameter name must not end with a slash nor hold an empty sub-path.");
        if (name.Count(c => c == '/') > DeepestName) throw new Wire.AwsException("HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
        if (Reserved().IsMatch(name)) throw SsmErrors.Invalid("Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
    }

    public static void CheckValue(NewParameter given, string tier, string? pattern)
    {
        if (given.Value.Length == 0) throw SsmErrors.Invalid("1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length greater than or equal to 1.");
        var longest = tier == "Standard" ? LongestStandard : LongestAdvanced;
        if (System.Text.Encoding.UTF8.GetByteCount(given.Value) > longest) throw SsmErrors.Invalid($"{tier} tier parameters support a maximum parameter value of {longest} characters. To create a larger parameter value, use the Advanced tier (8192) or another service.");
        if (given.Value.Contains("{{", StringComparison.Ordinal) && given.Value.Contains("}}", StringComparison.Ordinal)) throw SsmErrors.Invalid("Parameter value can't nest another parameter: it must not hold {{ }}.");
        if (pattern is not null && !Regex.IsMatch(given.Value, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))) throw SsmErrors.PatternMismatch(given.Name, pattern);
    }

    [GeneratedRegex(@"^[a-zA-Z0-9_.\-/]+\z")]
    private static partial Regex Characters();

    [GeneratedRegex(@"^/?(aws|ssm)", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
