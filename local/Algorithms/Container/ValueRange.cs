namespace Local.Algorithms.Container;

/// <summary>What a hyperparameter's value may be, with the text that names it in an error.</summary>
internal abstract record ValueRange;

/// <summary>Numbers between two bounds, each closed, open or absent.</summary>
internal sealed record Interval(double? Min = null, double? Max = null, bool MinOpen = false, bool MaxOpen = false) : ValueRange
{
    public bool Contains(double value) =>
        (Min is not { } min || value > min || (!MinOpen && value == min)) && (Max is not { } max || value < max || (!MaxOpen && value == max));

    public override string ToString() =>
        (Min is { } min ? $"{(MinOpen ? '(' : '[')}{min}, " : "(-inf, ") + (Max is { } max ? $"{max}{(MaxOpen ? ')' : ']')}" : "+inf)");
}

/// <summary>One of some words.</summary>
internal sealed record Choice(params string[] Words) : ValueRange
{
    public override string ToString() => PythonText.List(Words);
}
