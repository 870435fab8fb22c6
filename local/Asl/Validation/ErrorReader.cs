using Local.Asl.Errors;

namespace Local.Asl.Validation;

/// <summary>Reads Retry and Catch.</summary>
internal static class ErrorReader
{
    private static readonly string[] RetryFields =
        ["Comment", "ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy"];

    private static readonly string[] CatchFields = ["Comment", "ErrorEquals", "Next", "ResultPath", "Assign"];

    public static ErrorPolicy Read(Fields fields, List<Transition> transitions)
    {
        var (retry, catches) = (fields.Objects("Retry"), fields.Objects("Catch"));
        return new ErrorPolicy([.. Named(retry).Select(Retrier)], [.. Named(catches).Select(entry => Catcher(entry, transitions))]);
    }

    private static IEnumerable<Fields> Named(IReadOnlyList<Fields> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].Require("ErrorEquals")) continue;
            var names = entries[i].Texts("ErrorEquals");
            if (names.Contains("States.ALL") && (names.Count > 1 || i < entries.Count - 1))
            {
                entries[i].Refuse("ErrorEquals", "States.ALL must appear alone and in the last entry");
            }

            yield return entries[i];
        }
    }

    private static Retrier Retrier(Fields fields)
    {
        fields.RefuseUnknown(RetryFields);
        var jitter = fields.Text("JitterStrategy");
        if (jitter is not (null or "FULL" or "NONE")) fields.Refuse("JitterStrategy", "The field 'JitterStrategy' should have one of these values: [NONE, FULL]");
        return new Retrier(
            fields.Texts("ErrorEquals"),
            fields.Whole("IntervalSeconds", 0, 99_999_999) ?? 1,
            (int)(fields.Whole("MaxAttempts", 0, 99_999_999) ?? 3),
            fields.Decimal("BackoffRate", 1) ?? 2,
            fields.Whole("MaxDelaySeconds", 1, 31_622_400),
            jitter == "FULL");
    }

    private static Catcher Catcher(Fields fields, List<Transition> transitions)
    {
        fields.RefuseUnknown(CatchFields);
        fields.Require("Next");
        var next = fields.Text("Next") ?? "";
        if (next.Length > 0) transitions.Add(new Transition(next, fields.At("Next")));
        return new Catcher(fields.Texts("ErrorEquals"), next, StateReader.ResultPath(fields), fields.Assign());
    }
}
