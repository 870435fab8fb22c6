using Local.Asl.Json;

namespace Local.Asl.Execution;

/// <summary>What leaves a state, and where to; null ends the graph.</summary>
internal readonly record struct Outcome(Payload Output, string? Next);
