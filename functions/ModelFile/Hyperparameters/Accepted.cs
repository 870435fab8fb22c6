using System.Globalization;

namespace ModelFile.Hyperparameters;

/// <summary>What a hyperparameter's value may be.</summary>
internal abstract record Accepted
{
    /// <summary>What belongs there, as the start of a sentence.</summary>
    public abstract string Described { get; }

    /// <summary>Words that may be meant when another one is written.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>The part of a value that is not accepted; null when all of it is.</summary>
    public abstract string? Wrong(string text);
}

/// <summary>Numbers between two bounds, each closed, open or absent.</summary>
/// <param name="Or">Words that are taken besides numbers.</param>
internal sealed record Number(double? Min = null, double? Max = null, bool AboveMin = false, bool BelowMax = false, bool Whole = false, string[]? Or = null) : Accepted
{
    public override string Described => $"{(Whole ? "a whole number" : "a number")}{Bounds}{(Or is null ? "" : $", or {string.Join(" or ", Or)},")}";

    private string Bounds => (Min, Max) switch
    {
        (null, null) => "",
        ({ } min, null) => AboveMin ? $" above {min}" : $" of {min} or more",
        (null, { } max) => BelowMax ? $" below {max}" : $" of at most {max}",
        ({ } min, { } max) when !AboveMin && !BelowMax => $" from {min} to {max}",
        ({ } min, { } max) => $" {(AboveMin ? "above" : "from")} {min} and {(BelowMax ? "below" : "up to")} {max}",
    };

    public override string? Wrong(string text) => Or?.Contains(text) == true || (Read(text) is { } number && IsInside(number)) ? null : text;

    /// <summary>Whole numbers are those of 32 bits: the algorithms hold them so.</summary>
    private double? Read(string text) =>
        Whole ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private bool IsInside(double value) =>
        (Min is not { } min || value > min || (!AboveMin && value == min)) && (Max is not { } max || value < max || (!BelowMax && value == max));
}

/// <summary>One of some words.</summary>
internal sealed record OneOf(params string[] Known) : Accepted
{
    public override string Described => Known.Length == 2 ? $"{Known[0]} or {Known[1]}" : $"one of {string.Join(", ", Known)}";

    public override IReadOnlyList<string> Words => Known;

    public override string? Wrong(string text) => Known.Contains(text) ? null : text;
}

/// <summary>Words with commas between, without blanks.</summary>
/// <param name="Cut">Words that may carry a threshold or a rank behind an at sign, such as error@0.7.</param>
internal sealed record ListOf(string[] Known, params string[] Cut) : Accepted
{
    public override string Described => $"one or more of {string.Join(", ", Known)}, with commas and no blanks between,";

    public override IReadOnlyList<string> Words => Known;

    public override string? Wrong(string text) => text.Split(',').FirstOrDefault(word => !Known.Contains(word) && !IsCut(word));

    private bool IsCut(string word) =>
        word.Split('@') is [var name, var at] && Cut.Contains(name) && double.TryParse(at, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

/// <summary>-1, 0 or 1 for each encoded column, in brackets.</summary>
internal sealed record Signs : Accepted
{
    public override string Described => "-1, 0 or 1 for each encoded column, such as \"(1,0,-1)\",";

    public override string? Wrong(string text) =>
        text is [('(' or '['), .. var inner, (')' or ']')] && inner.Split(',').All(sign => sign.Trim() is "-1" or "0" or "1") ? null : text;
}
