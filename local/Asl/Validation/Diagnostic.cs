using System.Text.Json.Nodes;

namespace Local.Asl.Validation;

/// <summary>A finding about a definition, as ValidateStateMachineDefinition reports it.</summary>
/// <param name="Location">A path such as /States/Train/Next; null when the text is no JSON object at all.</param>
public sealed record Diagnostic(string Severity, string Code, string Message, string? Location)
{
    public const string SchemaValidationFailed = "SCHEMA_VALIDATION_FAILED";
    public const string MissingTransitionTarget = "MISSING_TRANSITION_TARGET";
    public const string InvalidJson = "INVALID_JSON_DESCRIPTION";

    public bool IsError => Severity == "ERROR";

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["severity"] = Severity, ["code"] = Code, ["message"] = Message };
        if (Location is not null) json["location"] = Location;
        return json;
    }

    public override string ToString() => Location is null || Code == InvalidJson ? $"{Code}: {Message}" : $"{Code}: {Message} at {Location}";
}
