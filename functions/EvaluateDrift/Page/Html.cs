using System.Globalization;
using System.Net;

namespace EvaluateDrift.Page;

/// <summary>Text and numbers as HTML and SVG take them.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A coordinate, to a hundredth.</summary>
    public static string At(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);

    public static string Section(string title, string content) => content.Length == 0 ? "" : $"<section><h2>{Text(title)}</h2>\n{content}</section>\n";

    /// <summary>Columns of numbers stand to the right, so that they can be compared.</summary>
    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        bool[] numbers = [.. header.Select((_, column) => all.All(row => IsNumber(row[column])))];
        string Cells(string tag, IReadOnlyList<string> cells) => string.Concat(cells.Select((cell, column) => $"<{tag}{(numbers[column] ? " class=n" : "")}>{Text(cell)}</{tag}>"));
        return $"<div class=wide><table><thead><tr>{Cells("th", header)}</tr></thead><tbody>{string.Concat(all.Select(row => $"<tr>{Cells("td", row)}</tr>\n"))}</tbody></table></div>\n";
    }

    private static bool IsNumber(string cell) => cell is "" or "-" || double.TryParse(cell, CultureInfo.InvariantCulture, out _);
}
