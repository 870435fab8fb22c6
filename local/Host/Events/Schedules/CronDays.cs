namespace Local.Host.Events.Schedules;

/// <summary>The days that a day field means; weeks begin with Sunday, which is 1.</summary>
static class CronDays
{
    static readonly string[] Names = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    /// <summary>Numbers, L (the month's last day), LW (its last Monday to Friday) and 15W (the nearest Monday to Friday of the same month).</summary>
    public static Predicate<DateOnly> OfMonth(string field)
    {
        if (field == "L") return date => date.Day == Last(date);
        if (field == "LW") return date => date.Day == Nearest(date, Last(date));
        if (field.EndsWith('W'))
        {
            var day = CronField.Value(field[..^1], 1, 31);
            return date => day <= Last(date) && date.Day == Nearest(date, day);
        }

        var days = CronField.Values(field, 1, 31);
        return date => days.Contains(date.Day);
    }

    /// <summary>Numbers and names, L (Saturday), 6L (the month's last Friday) and 3#2 (its second Tuesday).</summary>
    public static Predicate<DateOnly> OfWeek(string field)
    {
        if (field == "L") return date => date.DayOfWeek == DayOfWeek.Saturday;
        if (field.EndsWith('L'))
        {
            var last = Value(field[..^1]);
            return date => Number(date) == last && date.Day + 7 > Last(date);
        }

        if (field.Split('#') is [var text, var count])
        {
            var (day, nth) = (Value(text), CronField.Value(count, 1, 5));
            return date => Number(date) == day && (date.Day + 6) / 7 == nth;
        }

        var days = CronField.Values(field, 1, 7, Names);
        return date => days.Contains(Number(date));
    }

    static int Value(string text) => CronField.Value(text, 1, 7, Names);

    static int Number(DateOnly date) => (int)date.DayOfWeek + 1;

    static int Last(DateOnly date) => DateTime.DaysInMonth(date.Year, date.Month);

    static int Nearest(DateOnly date, int day) => new DateOnly(date.Year, date.Month, day).DayOfWeek switch
    {
        DayOfWeek.Saturday => day > 1 ? day - 1 : day + 2,
        DayOfWeek.Sunday => day < Last(date) ? day + 1 : day - 2,
        _ => day,
    };
}
