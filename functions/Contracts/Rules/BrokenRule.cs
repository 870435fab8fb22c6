namespace Contracts.Rules;

/// <summary>A part of a column's rule that a value breaks.</summary>
/// <param name="Name">Short and the same for every value, such as price: min 0; reports and checks count by it.</param>
/// <param name="Accepted">What belongs there, as a sentence's part.</param>
public sealed record BrokenRule(string Name, string Accepted)
{
    private const int Longest = 60;

    internal static BrokenRule Of(string column, string part, string accepted) => new($"{column}: {Short(part)}", accepted);

    /// <summary>A name with a line break in it, or a screen long, is none.</summary>
    internal static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)]}...";
    }
}
