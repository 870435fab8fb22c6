using Local.Asl.States;
using Local.Asl.Validation;

namespace Local.Asl;

/// <summary>The kinds of state machines, which differ in what they may wait for.</summary>
public enum MachineType
{
    Standard,
    Express,
}

/// <summary>A checked and compiled definition.</summary>
public sealed class StateMachineDefinition
{
    internal StateMachineDefinition(StateGraph graph, long? timeoutSeconds, string? comment) =>
        (Graph, TimeoutSeconds, Comment) = (graph, timeoutSeconds, comment);

    /// <summary>The machine's top comment.</summary>
    public string? Comment { get; }

    /// <summary>The longest an execution may take.</summary>
    public long? TimeoutSeconds { get; }

    /// <summary>The names of the machine's own states, in the order they are written.</summary>
    public IReadOnlyList<string> StateNames => [.. Graph.States.Keys];

    internal StateGraph Graph { get; }

    /// <summary>Compiles a definition whose substitutions are done; throws <see cref="InvalidDefinitionException"/>.</summary>
    public static StateMachineDefinition Parse(string json, MachineType type = MachineType.Standard) =>
        DefinitionReader.Read(json, type, out var diagnostics) ?? throw new InvalidDefinitionException(diagnostics);

    /// <summary>All findings about a definition; none means it is valid.</summary>
    public static IReadOnlyList<Diagnostic> Validate(string json, MachineType type = MachineType.Standard)
    {
        DefinitionReader.Read(json, type, out var diagnostics);
        return diagnostics;
    }
}
