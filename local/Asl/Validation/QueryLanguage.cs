using Local.Asl.Json;

namespace Local.Asl.Validation;

/// <summary>Refuses JSONata by name: this interpreter speaks JSONPath.</summary>
internal static class QueryLanguage
{
    private const string Name = "QueryLanguage";
    private static readonly string[] JsonataOnly = ["Arguments", "Output", "Items", "Condition"];

    /// <summary>Whether the machine's states can be read at all.</summary>
    public static bool Accepts(Fields machine)
    {
        if (Check(machine)) return true;
        foreach (var (name, state) in machine.Object("States")?.Json ?? [])
        {
            if (state?[Name].AsText() != "JSONPath") continue;
            machine.Findings.Add("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", $"/States/{name}");
        }

        return false;
    }

    public static bool Check(Fields fields)
    {
        if (fields.Text(Name) is null or "JSONPath") return true;
        fields.Refuse(Name, "QueryLanguage 'JSONata' is not supported by this interpreter, use 'JSONPath'");
        return false;
    }

    public static void RefuseJsonataFields(Fields fields)
    {
        foreach (var name in JsonataOnly.Where(fields.Has)) fields.Refuse(name, $"Field '{name}' is not supported when 'QueryLanguage' is 'JSONPath'");
    }
}
