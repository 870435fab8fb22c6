using Local.Asl;
using Local.Host.Storage;
using Local.Host.Wire;

namespace Local.Host.StepFunctions;

/// <summary>A state machine as it was created through the API or declared by the template.</summary>
/// <param name="DefinitionPath">The ASL file it follows, or null: then Definition is all there is.</param>
/// <param name="Declared">The template's own machine, whose waits follow the wait scale.</param>
public sealed record StateMachine(string Arn, string Name, string Definition, string RoleArn, double Created)
{
    public string? DefinitionPath { get; init; }

    public IReadOnlyDictionary<string, string>? Substitutions { get; init; }

    public bool Declared { get; init; }

    public string RevisionId { get; init; } = "INITIAL";

    public System.Text.Json.Nodes.JsonObject? LoggingConfiguration { get; init; }

    public bool Tracing { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>State machines by ARN; a declared one is read from its file again whenever the file has changed.</summary>
public sealed class StateMachineStore(Database database)
{
    const string Kind = "state-machine";
    readonly Dictionary<string, (string Text, StateMachineDefinition Parsed)> parsed = [];

    public void Put(StateMachine machine) => database.Put(Kind, machine.Arn, machine);

    public bool Remove(string arn) => database.Remove(Kind, arn);

    public IReadOnlyList<StateMachine> List() => database.List<StateMachine>(Kind);

    public StateMachine? Find(string arn) => database.Find<StateMachine>(Kind, arn) is { } machine ? Fresh(machine) : null;

    public StateMachine Get(string arn) => Find(arn) ?? throw StepFunctionsErrors.NoStateMachine(arn);

    /// <summary>The compiled definition, kept until the text changes.</summary>
    public StateMachineDefinition Compiled(StateMachine machine)
    {
        lock (parsed)
        {
            if (parsed.TryGetValue(machine.Arn, out var known) && known.Text == machine.Definition) return known.Parsed;
            var definition = StepFunctionsErrors.Checked(machine.Definition);
            parsed[machine.Arn] = (machine.Definition, definition);
            return definition;
        }
    }

    static StateMachine Fresh(StateMachine machine) =>
        machine.DefinitionPath is { } path && File.Exists(path)
            ? machine with { Definition = Substitute(File.ReadAllText(path), machine.Substitutions) }
            : machine;

    /// <summary>Textual, as CloudFormation does it: every ${Name} that is supplied.</summary>
    public static string Substitute(string text, IReadOnlyDictionary<string, string>? substitutions) =>
        (substitutions ?? new Dictionary<string, string>()).Aggregate(text, (t, s) => t.Replace("${" + s.Key + "}", s.Value, StringComparison.Ordinal));
}
