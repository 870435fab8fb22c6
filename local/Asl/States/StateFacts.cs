using Local.Asl.Templates;

namespace Local.Asl.States;

/// <summary>What states of all types have.</summary>
/// <param name="Next">The state that follows; null ends the graph.</param>
internal sealed record StateFacts(string Name, string? Next, DataFlow Flow, Template? Assign);
