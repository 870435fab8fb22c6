namespace Local.Asl.Validation;

/// <summary>What reading a definition has found so far.</summary>
internal sealed class Findings(MachineType type)
{
    private readonly List<Diagnostic> _all = [];

    public MachineType MachineType => type;

    public IReadOnlyList<Diagnostic> All => _all;

    public bool HasErrors => _all.Exists(finding => finding.IsError);

    public void Add(string message, string? location) => Add(Diagnostic.SchemaValidationFailed, message, location);

    public void Add(string code, string message, string? location) =>
        _all.Add(new Diagnostic("ERROR", code, message, location is { Length: 0 } ? "/" : location));
}
