using System.Globalization;
using System.Text;
using Contracts.Monitoring;
using EvaluateDrift.Verdicts;

namespace EvaluateDrift.Page;

/// <summary>A feature's distribution before and now, bar beside bar in one picture with the same scale.</summary>
internal static class Histogram
{
    private const double Width = 420;
    private const double Height = 170;
    private const double Left = 46;
    private const double Top = 8;
    private const double Bottom = 22;
    private const double RowHeight = 30;
    private const double NameWidth = 130;

    public static string Of(FeatureFinding feature) => feature.Bars switch
    {
        [] => "",
        [{ From: not null }, ..] => Numbers(feature),
        _ => Texts(feature),
    };

    private static string Numbers(FeatureFinding feature)
    {
        var (bars, most) = (feature.Bars, feature.Bars.Max(bar => Math.Max(bar.Before, bar.Now)));
        var (step, scale) = ((Width - Left) / bars.Count, (Height - Top - Bottom) / most);
        var svg = Start(feature, Height);
        Axis(svg, most);
        for (var i = 0; i < bars.Count; i++)
        {
            var x = Left + (i * step);
            Bar(svg, "before", x + (step * 0.08), bars[i].Before * scale, step * 0.42);
            Bar(svg, "now", x + (step * 0.5), bars[i].Now * scale, step * 0.42);
        }

        Label(svg, Left, Height - 6, "start", Words.Number(bars[0].From));
        Label(svg, Left + ((Width - Left) / 2), Height - 6, "middle", Words.Number((bars[0].From + bars[^1].To) / 2));
        Label(svg, Width, Height - 6, "end", Words.Number(bars[^1].To));
        return svg.Append("</svg>").ToString();

        static void Bar(StringBuilder svg, string side, double x, double height, double width) =>
            svg.Append(CultureInfo.InvariantCulture, $"<rect class={side} x=\"{Html.At(x)}\" y=\"{Html.At(Height - Bottom - height)}\" width=\"{Html.At(width)}\" height=\"{Html.At(height)}\"/>");
    }

    private static void Axis(StringBuilder svg, double most)
    {
        foreach (var part in (double[])[0, 0.5, 1])
        {
            var y = Height - Bottom - (part * (Height - Top - Bottom));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Html.At(Left)}\" x2=\"{Html.At(Width)}\" y1=\"{Html.At(y)}\" y2=\"{Html.At(y)}\" stroke=\"#d9dfe5\"/>");
            Label(svg, Left - 4, y + 4, "end", Words.Percent(part * most));
        }
    }

    /// <summary>Texts lie on their side, so that they can be read.</summary>
    private static string Texts(FeatureFinding feature)
    {
        var most = feature.Bars.Max(bar => Math.Max(bar.Before, bar.Now));
        var scale = (Width - NameWidth - 50) / most;
        var svg = Start(feature, (feature.Bars.Count * RowHeight) + 4);
        for (var i = 0; i < feature.Bars.Count; i++)
        {
            var (bar, y) = (feature.Bars[i], i * RowHeight);
            Label(svg, NameWidth - 6, y + 18, "end", bar.Label.Length > 18 ? bar.Label[..17] + "\u2026" : bar.Label.Length == 0 ? "(blank)" : bar.Label);
            Side(svg, "before", y + 3, bar.Before * scale, bar.Before);
            Side(svg, "now", y + 15, bar.Now * scale, bar.Now);
        }

        return svg.Append("</svg>").ToString();

        static void Side(StringBuilder svg, string side, double y, double width, double share)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect class={side} x=\"{Html.At(NameWidth)}\" y=\"{Html.At(y)}\" width=\"{Html.At(Math.Max(0.5, width))}\" height=\"11\"/>");
            Label(svg, NameWidth + width + 4, y + 10, "start", Words.Percent(share));
        }
    }

    private static StringBuilder Start(FeatureFinding feature, double height) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Html.At(Width)} {Html.At(height)}\" role=img aria-label=\"{Html.Text(feature.Name)} before and now\">");

    private static void Label(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Html.At(x)}\" y=\"{Html.At(y)}\" text-anchor=\"{anchor}\">{Html.Text(text)}</text>");
}
