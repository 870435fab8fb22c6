using Local.Asl.Json;

namespace Local.Asl.Execution;

/// <summary>What a path or a template sees: an input, and through the visit the context object and the variables.</summary>
internal readonly record struct Scope(Payload Input, StateVisit Visit);
