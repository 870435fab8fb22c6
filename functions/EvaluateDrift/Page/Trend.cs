using System.Globalization;
using System.Text;
using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Page;

/// <summary>The distances of past checks as one line per feature, with the threshold.</summary>
internal static class Trend
{
    private const double Width = 420;
    private const double Height = 180;
    private const double Left = 44;
    private const double Right = 8;
    private const double Top = 10;
    private const double Bottom = 26;
    private const int MostLines = 5;
    private const double Ground = 0.005;

    private static readonly string[] Colours = ["#c8501e", "#2f6db3", "#2a7d4f", "#8c4fa8", "#8a6d00"];

    public static string Of(CheckFindings findings)
    {
        PastCheck[] past = [.. findings.Memory?.Past ?? [], new(findings.Check, findings.Data.At, "", findings.Data.Rows.Judged, findings.Data.Features.Where(feature => feature.Distance is not null).ToDictionary(feature => feature.Name, feature => feature.Distance!.Value), new Dictionary<string, double>())];
        double Farthest(string name) => past.Max(check => check.Distances.GetValueOrDefault(name));
        // Those that never left the ground would only hide one another; one line is always there.
        var names = past[^1].Distances.Keys.OrderByDescending(Farthest).Take(MostLines).Where((name, place) => place == 0 || Farthest(name) > Ground).ToList();
        var most = Math.Max(findings.Data.Threshold * 1.5, past.SelectMany(check => names.Select(name => check.Distances.GetValueOrDefault(name))).DefaultIfEmpty(0).Max());
        double X(int check) => past.Length == 1 ? Width - Right : Left + ((Width - Left - Right) * check / (past.Length - 1));
        double Y(double distance) => Height - Bottom - (distance / most * (Height - Top - Bottom));

        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=img aria-label=\"distances of past checks\">");
        Rule(svg, Y(0), "#d9dfe5", "", "0");
        Rule(svg, Y(findings.Data.Threshold), "#1d2733", " stroke-dasharray=\"4 3\"", Words.Number(findings.Data.Threshold));
        foreach (var (name, line) in names.Select((name, line) => (name, line)))
        {
            var points = past.Select((check, at) => (At: at, Distance: check.Distances.TryGetValue(name, out var known) ? known : (double?)null)).Where(point => point.Distance is not null).ToList();
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=none stroke=\"{Colours[line]}\" stroke-width=2 points=\"{string.Join(' ', points.Select(point => $"{Html.At(X(point.At))},{Html.At(Y(point.Distance!.Value))}"))}\"/>");
            foreach (var point in points) svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Html.At(X(point.At))}\" cy=\"{Html.At(Y(point.Distance!.Value))}\" r=3 fill=\"{Colours[line]}\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Height - 6}\">{Day(past[0])}</text><text x=\"{Width - Right}\" y=\"{Height - 6}\" text-anchor=\"end\">{(past.Length > 1 ? Day(past[^1]) : "")}</text>");
        return svg.Append("</svg>\n<p class=\"soft key\">").AppendJoin("", names.Select((name, line) => $"<span><i style=\"background:{Colours[line]}\"></i>{Html.Text(name)}</span>")).Append("</p>").ToString();
    }

    private static void Rule(StringBuilder svg, double y, string colour, string dashes, string label) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Html.At(y)}\" y2=\"{Html.At(y)}\" stroke=\"{colour}\"{dashes}/><text x=\"{Left - 6}\" y=\"{Html.At(y + 4)}\" text-anchor=end>{label}</text>");

    private static string Day(PastCheck check) => check.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
