using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner.Hyperparameters;

/// <summary>One hyperparameter that the built-in algorithm accepts.</summary>
/// <param name="Whole">Whether its numbers are whole.</param>
/// <param name="Words">Words that it takes besides numbers, such as auto.</param>
internal sealed record Hyperparameter(string Name, ValueRange Range, bool Whole = false, params string[] Words)
{
    /// <summary>What may be given, for an error.</summary>
    public string Accepted => Words.Length == 0 ? $"{Range}" : $"{Range} or {PythonText.List(Words)}";
}
