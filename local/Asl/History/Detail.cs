using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.History;

/// <summary>The detail objects of history events; a member without a value is left out.</summary>
internal static class Detail
{
    public static JsonObject Input(JsonObject detail, string text) => With(detail, "input", text);

    public static JsonObject Output(JsonObject detail, string text) => With(detail, "output", text);

    public static JsonObject Error(JsonObject detail, string? error, string? cause)
    {
        if (error is not null) detail["error"] = error;
        if (cause is not null) detail["cause"] = cause;
        return detail;
    }

    public static JsonObject Exited(string name, string output, JsonObject? assigned)
    {
        var detail = Output(new JsonObject { ["name"] = name }, output);
        if (assigned is null) return detail;
        var variables = new JsonObject();
        foreach (var (variable, value) in assigned) variables[variable] = JsonText.Write(value);
        detail["assignedVariables"] = variables;
        detail["assignedVariablesDetails"] = Whole();
        return detail;
    }

    private static JsonObject With(JsonObject detail, string member, string text)
    {
        detail[member] = text;
        detail[member + "Details"] = Whole();
        return detail;
    }

    private static JsonObject Whole() => new() { ["truncated"] = false };
}
