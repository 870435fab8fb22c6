using System.Globalization;

namespace Local.Host.Events.Schedules;

/// <summary>One field of a cron expression: *, a value or name, a range, steps, and lists of these.</summary>
static class CronField
{
    public static IReadOnlyList<int> Values(string field, int least, int most, params string[] names) =>
        [.. field.Split(',').SelectMany(part => Part(part, least, most, names)).Distinct().Order()];

    /// <summary>The number that a value or a name stands for; names count from the field's least value.</summary>
    public static int Value(string text, int least, int most, params string[] names)
    {
        var named = Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0) return least + named;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : throw EventsErrors.InvalidSchedule(text);
    }

    static IEnumerable<int> Part(string part, int least, int most, string[] names)
    {
        var (range, step) = part.Split('/') switch
        {
            [var whole] => (whole, 1),
            [var whole, var every] => (whole, Value(every, 1, most)),
            _ => throw EventsErrors.InvalidSchedule(part),
        };
        var (first, last) = range.Split('-') switch
        {
            ["*"] => (least, most),
            // 5/10 means: from 5 on, every 10th.
            [var one] => (Value(one, least, most, names), part.Contains('/') ? most : Value(one, least, most, names)),
            [var from, var to] => (Value(from, least, most, names), Value(to, least, most, names)),
            _ => throw EventsErrors.InvalidSchedule(part),
        };
        // FRI-MON goes over the field's end.
        var count = last >= first ? last - first : most - least + 1 - (first - last);
        for (var i = 0; i <= count; i += step) yield return first + i <= most ? first + i : first + i - (most - least + 1);
    }
}
