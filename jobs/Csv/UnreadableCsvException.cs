namespace Jobs.Csv;

/// <summary>Text that is not CSV in UTF-8.</summary>
/// <param name="problem">A sentence that names the place.</param>
public sealed class UnreadableCsvException(string problem, string remedy) : Exception($"{problem} {remedy}")
{
    public string Problem => problem;

    public string Remedy => remedy;
}
