using System.Globalization;
using Contracts.Configuration;

namespace ModelFile;

/// <summary>What reading a model file gave: a configuration with warnings, or faults.</summary>
/// <param name="Warnings">What is accepted and has no effect, with file, line and column.</param>
public sealed record ModelFileResult(ModelConfiguration? Configuration, IReadOnlyList<string> Warnings, IReadOnlyList<ModelFileFault> Faults);

/// <summary>One thing that must be changed in a model file.</summary>
/// <param name="Key">The key's full path, such as gate.threshold; empty for the file as a whole.</param>
/// <param name="Expected">What was found wrong and what belongs there, as a sentence without its end.</param>
/// <param name="Nearest">The known key that was probably meant.</param>
/// <param name="Known">All keys that may stand in its place.</param>
public sealed record ModelFileFault(long Line, long Column, string Key, string Expected, string? Nearest = null, string? Known = null)
{
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
        var meant = Nearest is null ? "" : $"; did you mean {Nearest}?";
        var known = Known is null ? "" : Nearest is null ? $"; known here: {Known}" : $" Known here: {Known}";
        return Key.Length == 0 ? $"{place}: {Expected}{meant}{known}" : $"{place}: {Key}: {Expected}{meant}{known}";
    }
}
