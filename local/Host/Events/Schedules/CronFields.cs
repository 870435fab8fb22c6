namespace Local.Host.Events.Schedules;

/// <summary>The six fields of an AWS cron expression: minutes, hours, day of month, month, day of week, year.</summary>
public sealed record CronFields(IReadOnlyList<int> Minutes, IReadOnlyList<int> Hours, Predicate<DateOnly> Days, IReadOnlyList<int> Months, IReadOnlyList<int> Years)
{
    static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    public static CronFields Parse(string text)
    {
        if (text.Split(' ') is not [var minutes, var hours, var day, var month, var weekday, var year]) throw EventsErrors.InvalidSchedule($"cron({text})");
        // A day is said by one of the two fields; the other one must be the question mark.
        if ((day == "?") == (weekday == "?")) throw EventsErrors.InvalidSchedule($"cron({text})");
        return new CronFields(
            CronField.Values(minutes, 0, 59),
            CronField.Values(hours, 0, 23),
            weekday == "?" ? CronDays.OfMonth(day) : CronDays.OfWeek(weekday),
            CronField.Values(month, 1, 12, MonthNames),
            CronField.Values(year, 1970, 2199));
    }

    public DateTimeOffset? NextAfter(DateTimeOffset time)
    {
        var earliest = time.UtcDateTime.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        foreach (var date in Dates(DateOnly.FromDateTime(earliest)))
            foreach (var hour in Hours)
                foreach (var minute in Minutes)
                    if (date.ToDateTime(new TimeOnly(hour, minute), DateTimeKind.Utc) is var moment && moment >= earliest) return moment;
        return null;
    }

    IEnumerable<DateOnly> Dates(DateOnly start) =>
        from year in Years
        where year >= start.Year
        from month in Months
        where year > start.Year || month >= start.Month
        from day in Enumerable.Range(1, DateTime.DaysInMonth(year, month))
        let date = new DateOnly(year, month, day)
        where date >= start && Days(date)
        select date;
}
