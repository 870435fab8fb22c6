using System.Text.Json.Nodes;

namespace Local.Asl.Validation;

/// <summary>Refuses JSONata by name: this interpreter speaks JSONPath.</summary>
internal static class QueryLanguage
{
    private const string Name = "QueryLanguage";
    private static readonly string[] JsonataOnly = ["Arguments", "Output", "Items", "Condition"];

    /// <summary>Whether the machine's states can be read at all. What is wrong in either language is said before the language itself.</summary>
    public static bool Accepts(Fields machine)
    {
        if (machine.Text(Name) is null or "JSONPath") return true;
        foreach (var (name, state) in machine.Object("States")?.Json ?? [])
        {
            if (state is JsonObject json) CheckJsonata(new Fields(json, $"/States/{name}", machine.Findings));
        }

        return !machine.Findings.HasErrors && Check(machine);
    }

    private static void CheckJsonata(Fields state)
    {
        if (state.Text(Name) == "JSONPath") state.Findings.Add("'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine", state.Location);
        if (state.Text("Type") == "Task") TaskReader.CheckCredentials(state);
        if (state.Text("Type") == "Wait" && state.Text("Timestamp") is { } text && !text.StartsWith("{%", StringComparison.Ordinal)) WaitReader.Moment(state);
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
