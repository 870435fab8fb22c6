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

    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        $"<div class=wide><table><thead><tr>{string.Concat(header.Select(cell => $"<th>{Text(cell)}</th>"))}</tr></thead><tbody>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>\n"))}</tbody></table></div>\n";
}
