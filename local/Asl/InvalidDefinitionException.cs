using Local.Asl.Validation;

namespace Local.Asl;

/// <summary>A definition that CreateStateMachine refuses; the message is the service's.</summary>
public sealed class InvalidDefinitionException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception($"Invalid State Machine Definition: '{string.Join(", ", diagnostics.Where(finding => finding.IsError))}'")
{
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
