using System.Text.Json;
using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Validation;

/// <summary>Reads a whole definition, collecting every finding before it gives up.</summary>
internal static class DefinitionReader
{
    private static readonly string[] Known = ["Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage"];

    public static StateMachineDefinition? Read(string json, MachineType type, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var findings = new Findings(type);
        diagnostics = findings.All;
        var root = Parse(json, findings);
        if (root is null) return null;
        var fields = new Fields(root, "", findings);
        fields.RefuseUnknown(Known);
        if (!QueryLanguage.Accepts(fields)) return null;
        var graph = GraphReader.Read(fields);
        var timeout = fields.Whole("TimeoutSeconds", 1, 99_999_999);
        return findings.HasErrors || graph is null ? null : new StateMachineDefinition(graph, timeout, fields.Text("Comment"));
    }

    private static JsonObject? Parse(string json, Findings findings)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(json) && JsonText.Parse(json) is JsonObject root) return root;
            findings.Add("Definition must be a valid JSON object", null);
        }
        catch (JsonException)
        {
            var (message, location) = JsonSyntax.Explain(json);
            findings.Add(Diagnostic.InvalidJson, $"{message}\n at {location}", location);
        }

        return null;
    }
}
