using System.Globalization;
using System.Text.RegularExpressions;

namespace Local.Samples.Traffic;

/// <summary>Drifts as people write them: scaled-feature, scaled-feature:mpg, scaled-feature@3, missing-values:tax@3-5, several with commas.</summary>
public static partial class DriftText
{
    private const int FirstWeek = 2;

    /// <summary>One that says no week begins a week after the one before it; one that does not last is mended after a week.</summary>
    public static IReadOnlyList<PlannedDrift> Read(string text)
    {
        var (planned, next) = (new List<PlannedDrift>(), FirstWeek);
        foreach (var one in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            planned.Add(ReadOne(one, next));
            next = planned[^1].From + 1;
        }

        return planned;
    }

    /// <summary>Every drift there is, one after the other; the one that only prices tell of comes when those of the others are known, so that they say nothing else.</summary>
    public static IReadOnlyList<PlannedDrift> Everything(int labelDelay)
    {
        var others = Read(string.Join(',', DriftKind.All.Select(kind => kind.On(kind.Features[0])).Where(drift => !drift.Lasts).Select(drift => drift.Name)));
        return [.. others, .. Read($"changed-concept@{others[^1].Through + Math.Max(1, labelDelay)}")];
    }

    /// <summary>Until the last drift is over or, if only prices tell of it, told.</summary>
    public static int WeeksFor(IReadOnlyList<PlannedDrift> drifts, int labelDelay) =>
        drifts.Select(planned => planned.Drift.Lasts ? planned.From + labelDelay : planned.Through + 1).DefaultIfEmpty(FirstWeek).Max();

    private static PlannedDrift ReadOne(string text, int next)
    {
        if (Form().Match(text) is not { Success: true } form) throw new UsageException($"{text} is no drift. A drift is written as name, name:feature, name@week or name:feature@week-week.");
        var name = form.Groups["name"].Value;
        var kind = DriftKind.All.FirstOrDefault(one => one.Name == name) ?? throw new UsageException($"There is no drift {name}. There are: {string.Join(", ", DriftKind.All.Select(one => one.Name))}.");
        var feature = form.Groups["feature"] is { Success: true } given ? given.Value : kind.Features[0];
        if (!kind.Features.Contains(feature)) throw new UsageException($"{name} cannot happen to {feature}. It can happen to: {string.Join(", ", kind.Features)}.");
        var (drift, from) = (kind.On(feature), Week(form.Groups["from"]) ?? next);
        var through = Week(form.Groups["through"]) ?? (drift.Lasts ? int.MaxValue : from);
        return from >= 1 && through >= from ? new PlannedDrift(drift, from, through) : throw new UsageException($"{text}: weeks count from 1, and the last one does not come before the first.");
    }

    private static int? Week(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\A(?<name>[a-z-]+)(:(?<feature>[a-z_]+))?(@(?<from>\d{1,4})(-(?<through>\d{1,4}))?)?\z")]
    private static partial Regex Form();
}
