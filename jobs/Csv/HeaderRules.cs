using System.Text;
using Jobs.Features;

namespace Jobs.Csv;

/// <summary>What every header must be, whatever the file is for.</summary>
/// <param name="Reject">Makes the exception that refuses the file, of a problem and a remedy.</param>
public sealed record HeaderRules(IReadOnlyList<string> Names, Func<string, string, Exception> Reject)
{
    private const int LongestList = 300;

    /// <summary>Spreadsheets of many countries write semicolons.</summary>
    public void RefuseOtherSeparators(params ReadOnlySpan<string> wanted)
    {
        if (Names is [var only] && !wanted.Contains(only) && only.AsSpan().IndexOfAny(';', '\t', '|') is var at and >= 0)
            throw Reject($"the header has no comma; its values seem to be separated by {(only[at] == '\t' ? "tabs" : $"'{only[at]}'")}.", "Save the file with commas between the values.");
    }

    public void RefuseRowAsHeader(IReadOnlyList<string> wanted)
    {
        if (!Names.Any(wanted.Contains) && Names.Any(name => Number.TryParse(Encoding.UTF8.GetBytes(name), out _)))
            throw Reject($"line 1 is a row, not a header: {List(Names)}.", $"Put a header line before it, with the columns' names: {List(wanted)}.");
    }

    public void RefuseDuplicates(IReadOnlyList<string>? among = null)
    {
        if (Names.Where(name => among?.Contains(name) != false).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Reject($"the header has the column '{twice.Key}' {twice.Count()} times.", "Give every column a name of its own.");
    }

    /// <param name="remedy">What to do, of the word column or columns.</param>
    public void RefuseMissing(IEnumerable<string> wanted, string kind, Func<string, string> remedy)
    {
        var missing = wanted.Except(Names).ToList();
        if (missing.Count == 0)
            return;
        var what = missing.Count == 1 ? $"the {kind} column '{missing[0]}' is missing." : $"the {kind} columns {List(missing)} are missing.";
        throw Reject($"{what}{NearestName.Hint(missing[0], Names.Except(wanted))} The file has: {List(Names)}.", remedy(missing.Count == 1 ? "column" : "columns"));
    }

    // The exit message has a KB in all.
    public static string List(IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        return list.Length <= LongestList ? list : list[..LongestList] + "...";
    }
}
