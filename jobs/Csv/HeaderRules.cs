using System.Text;
using Contracts;
using Jobs.Features;

namespace Jobs.Csv;

/// <summary>What every header must be, whatever the file is for.</summary>
/// <param name="Reject">Makes the exception that refuses the file, of a problem and a remedy.</param>
public sealed record HeaderRules(IReadOnlyList<string> Names, Func<string, string, Exception> Reject)
{
    private const int LongestList = 300;
    private const int MostRenamed = 4;

    /// <summary>Spreadsheets of many countries write semicolons.</summary>
    public void RefuseOtherSeparators(params ReadOnlySpan<string> wanted)
    {
        if (Names is [var only] && !wanted.Contains(only) && only.AsSpan().IndexOfAny(';', '\t', '|') is var at and >= 0)
            throw Reject($"the header has no comma; its values seem to be separated by {(only[at] == '\t' ? "tabs" : $"'{only[at]}'")}.", "Save the file with commas between the values.");
    }

    /// <summary>The names are given in an order that can be taken for none: one that is pasted above the rows as it stands would name the columns wrongly.</summary>
    public void RefuseRowAsHeader(IReadOnlyList<string> wanted)
    {
        if (Names.Any(wanted.Contains) || !Names.Any(name => Number.TryParse(Encoding.UTF8.GetBytes(name), out _)))
            return;
        var count = Names.Count == wanted.Count ? "" : $" It has {Names.Count} values, and {wanted.Count} columns are wanted; whatever else it holds needs a name too.";
        throw Reject(
            $"line 1 is a row, not a header: {List(Names)}.{count}",
            $"Write a line with the columns' names above it, in the order of the file's columns, which this file does not tell. The names, in alphabetical order: {List(wanted.Order(StringComparer.Ordinal))}.");
    }

    /// <param name="among">Columns that something is made of; all others may share a name.</param>
    public void RefuseDuplicates(IReadOnlyList<string> among)
    {
        if (Names.Where(among.Contains).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Reject($"the header has the column {Name(twice.Key)} {twice.Count()} times.", "Keep one of them, and remove the others from the file.");
    }

    /// <param name="remedy">What to do, of the word column or columns, where no name of the file was probably meant.</param>
    /// <param name="spare">Names of the file that nothing else is known of.</param>
    /// <param name="others">What to do about those of them that were not meant, which would be refused next.</param>
    public void RefuseMissing(IEnumerable<string> wanted, string kind, Func<string, string> remedy, IReadOnlyCollection<string> spare, Func<string[], string>? others = null)
    {
        var missing = wanted.Except(Names).ToList();
        if (missing.Count == 0)
            return;
        var meant = Meant(missing, spare);
        var what = missing.Count == 1 ? $"the {kind} column {Name(missing[0])} is missing." : $"the {kind} columns {List(missing)} are missing.";
        var hint = meant.Count == 0 ? "" : $" Did you mean {string.Join(", ", meant.Values.Select(Name))}?";
        var rest = missing.Except(meant.Keys).Count() switch { 0 => "", 1 => remedy("column"), _ => remedy("columns") };
        string[] unmeant = [.. spare.Except(meant.Values)];
        string[] remedies = [.. meant.Take(MostRenamed).Select(pair => Rename(pair.Value, pair.Key)), rest, unmeant.Length > 0 && others is not null ? others(unmeant) : ""];
        throw Reject($"{what}{hint} The file has: {List(Names)}.", string.Join(" ", remedies.Where(one => one.Length > 0)));
    }

    /// <summary>By missing name the one in the file that was probably meant, each once.</summary>
    private static Dictionary<string, string> Meant(List<string> missing, IReadOnlyCollection<string> spare)
    {
        var (meant, left) = (new Dictionary<string, string>(), spare.ToHashSet());
        foreach (var name in missing)
        {
            if ((left.FirstOrDefault(other => Visibly(other) == Visibly(name)) ?? NearestName.Of(name, left)) is not { } near)
                continue;
            meant[name] = near;
            left.Remove(near);
        }

        return meant;
    }

    private static string Rename(string found, string wanted) =>
        Shown.InvisibleIn(found) is { Count: > 0 } invisible && Visibly(found) == Visibly(wanted)
            ? $"Remove {string.Join(" and ", invisible)}, which cannot be seen, from {Name(found)} in the header."
            : $"Rename {Name(found)} to {Name(wanted)} in the header.";

    private static string Visibly(string name) => Shown.Visible(name).Trim();

    /// <summary>A name as messages quote it.</summary>
    public static string Name(string name) => name.Length == 0 ? "without a name" : $"'{Shown.Text(name)}'";

    // The exit message has a KB in all.
    public static string List(IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Select(name => Shown.Text(name)));
        return list.Length <= LongestList ? list : list[..LongestList] + "...";
    }
}
