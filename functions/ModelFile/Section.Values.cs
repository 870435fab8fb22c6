using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ModelFile;

internal sealed partial class Section
{
    /// <summary>What SageMaker takes as one hyperparameter's value.</summary>
    private const int LongestScalar = 2500;

    /// <summary>A text that must be there; empty after a fault.</summary>
    public string Text(string key, string expected)
    {
        if (!Has(key)) Refuse(at, Path(key), $"is missing; {expected} belongs here");
        return Text(key, "", expected, text => text.Trim().Length > 0);
    }

    public string Text(string key, string otherwise, string expected, Func<string, bool> fits)
    {
        if (!members.TryGetValue(key, out var member)) return otherwise;
        if (member.Value is YamlScalarNode { Value: { } text } && !IsEmpty(member.Value) && fits(text)) return text;
        Refuse(key, $"{expected} belongs here, not {Describe(member.Value)}");
        return otherwise;
    }

    public double Number(string key, double otherwise, string expected, Func<double, bool> fits)
    {
        if (!members.TryGetValue(key, out var member)) return otherwise;
        if (Plain(member.Value) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && fits(number)) return number;
        Refuse(key, $"{expected} belongs here, not {Describe(member.Value)}");
        return otherwise;
    }

    public int Whole(string key, int otherwise, int least, int most)
    {
        if (!members.TryGetValue(key, out var member)) return otherwise;
        if (Plain(member.Value) is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most) return number;
        var range = most == int.MaxValue ? $"of {least} or more" : $"from {least} to {most}";
        Refuse(key, $"a whole number {range} belongs here, not {Describe(member.Value)}");
        return otherwise;
    }

    public bool Flag(string key)
    {
        if (!members.TryGetValue(key, out var member)) return false;
        if (Plain(member.Value) is { } text && bool.TryParse(text, out var flag)) return flag;
        Refuse(key, $"true or false belongs here, not {Describe(member.Value)}");
        return false;
    }

    public TimeSpan? Duration(string key)
    {
        if (!members.TryGetValue(key, out var member)) return null;
        if (Plain(member.Value) is { } text && Durations.TryParse(text, out var duration)) return duration;
        Refuse(key, $"a duration such as 15m, 1h or 30d belongs here, not {Describe(member.Value)}");
        return null;
    }

    /// <summary>A list of column names, each once.</summary>
    /// <param name="unnamed">Whether a column without a name, written "", may be among them.</param>
    public IReadOnlyList<string> Columns(string key, bool unnamed = false) =>
        List(key, "[year, mileage]", "a column name on one line", text => ColumnName().IsMatch(text) || (unnamed && text.Length == 0));

    /// <summary>A list of texts, none of which is broken into lines.</summary>
    /// <param name="such">A list as an example, in brackets.</param>
    public IReadOnlyList<string> Texts(string key, string such) =>
        List(key, such, "a text on one line, in quotes where YAML gives it another meaning,", text => text.AsSpan().IndexOfAny('\r', '\n') < 0);

    private IReadOnlyList<string> List(string key, string such, string each, Func<string, bool> fits)
    {
        if (!members.TryGetValue(key, out var member) || IsEmpty(member.Value)) return [];
        if (member.Value is YamlSequenceNode list) return [.. list.Children.Select(item => Item(key, item, each, fits)).OfType<string>()];
        Refuse(key, $"a list such as {such} belongs here, not {Describe(member.Value)}");
        return [];
    }

    /// <summary>Refuses one item of a list; the last one where it stands twice.</summary>
    public void RefuseItem(string key, string item, string expected) =>
        Refuse(((YamlSequenceNode)members[key].Value).Children.Last(node => node is YamlScalarNode { Value: { } text } && text == item).Start, Path(key), expected);

    /// <summary>Every key with its value as it was written: 0.1 stays "0.1".</summary>
    public Dictionary<string, string> Scalars()
    {
        var scalars = new Dictionary<string, string>();
        foreach (var (key, member) in members)
            if (member.Value is YamlScalarNode { Value: { Length: > 0 and <= LongestScalar } text } && !IsEmpty(member.Value)) scalars[key] = text;
            else Refuse(key, string.Create(CultureInfo.InvariantCulture, $"a number or a text of at most {LongestScalar:N0} characters belongs here, not {Describe(member.Value)}"));
        return scalars;
    }

    private string? Item(string key, YamlNode item, string each, Func<string, bool> fits)
    {
        if (item is YamlScalarNode { Value: { } text } && !IsEmpty(item) && fits(text)) return text;
        Refuse(item.Start, Path(key), $"{each} belongs here, not {Describe(item)}");
        return null;
    }

    private static string? Plain(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain } scalar ? scalar.Value : null;

    [GeneratedRegex(@"^\S([^\r\n]*\S)?\z")]
    private static partial Regex ColumnName();
}
