using System.Globalization;
using System.Text;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Page;

/// <summary>One line of a chart.</summary>
/// <param name="Values">One for each check, null where it had none.</param>
internal sealed record Line(string Name, IReadOnlyList<double?> Values);

/// <summary>A height at which a dashed line crosses the whole chart.</summary>
/// <param name="Of">The place of the line whose colour it has; null for one that belongs to all.</param>
internal sealed record Mark(double Value, int? Of);

/// <summary>Values of past checks, from left to right in the order of time, as a picture with its key.</summary>
internal static class Chart
{
    private const double Width = 420;
    private const double Height = 180;
    private const double Left = 52;
    private const double Right = 8;
    private const double Top = 10;
    private const double Bottom = 26;
    private const double TextHeight = 12;

    private static readonly string[] Colours = ["#c8501e", "#2f6db3", "#2a7d4f", "#8c4fa8", "#8a6d00"];

    /// <summary>As many lines as can be told apart.</summary>
    public static int MostLines => Colours.Length;

    public static string Of(string label, IReadOnlyList<DateTimeOffset> times, IReadOnlyList<Line> lines, IReadOnlyList<Mark> marks)
    {
        var most = Math.Max(marks.Select(mark => mark.Value * 1.5).DefaultIfEmpty(0).Max(), lines.SelectMany(line => line.Values).Max() ?? 0);
        double X(int check) => times.Count == 1 ? Width - Right : Left + ((Width - Left - Right) * check / (times.Count - 1));
        double Y(double value) => Height - Bottom - (most == 0 ? 0 : value / most * (Height - Top - Bottom));

        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=img aria-label=\"{Html.Text(label)}\">");
        Across(svg, Y(0), "#d9dfe5", "", "0");
        foreach (var (mark, place) in marks.Select((mark, place) => (mark, place)))
        {
            var isHidden = marks.Take(place).Any(other => Math.Abs(Y(other.Value) - Y(mark.Value)) < TextHeight);
            Across(svg, Y(mark.Value), mark.Of is { } of ? Colours[of] : "#1d2733", " stroke-dasharray=\"4 3\"", isHidden ? "" : Words.Number(mark.Value));
        }

        foreach (var (line, colour) in lines.Zip(Colours))
        {
            var points = line.Values.Select((value, check) => (check, value)).Where(point => point.value is not null).Select(point => (X: Html.At(X(point.check)), Y: Html.At(Y(point.value!.Value)))).ToList();
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=none stroke=\"{colour}\" stroke-width=2 points=\"{string.Join(' ', points.Select(point => $"{point.X},{point.Y}"))}\"/>");
            foreach (var point in points) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{point.X}\" cy=\"{point.Y}\" r=3 fill=\"{colour}\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height - 6}\">{Minute(times[0])}</text><text x=\"{Width - Right}\" y=\"{Height - 6}\" text-anchor=\"end\">{(times.Count > 1 ? Minute(times[^1]) : "")}</text>");
        return svg.Append("</svg>\n<p class=\"soft key\">").AppendJoin("", lines.Zip(Colours).Select(key => $"<span><i style=\"background:{key.Second}\"></i>{Html.Text(key.First.Name)}</span>")).Append("</p>").ToString();
    }

    private static void Across(StringBuilder svg, double y, string colour, string dashes, string label) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Html.At(y)}\" y2=\"{Html.At(y)}\" stroke=\"{colour}\"{dashes}/><text x=\"{Left - 6}\" y=\"{Html.At(y + 4)}\" text-anchor=end>{label}</text>");

    private static string Minute(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
