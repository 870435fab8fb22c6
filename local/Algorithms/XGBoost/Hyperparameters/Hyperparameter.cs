using Local.Algorithms.Container;

namespace Local.Algorithms.XGBoost.Hyperparameters;

/// <summary>How a hyperparameter's text is read.</summary>
internal enum ValueKind
{
    Integer,
    Continuous,
    Word,
    Words,
    Tuple,
    NestedList,
}

/// <summary>One hyperparameter that the built-in algorithm accepts.</summary>
internal sealed record Hyperparameter(string Name, ValueKind Kind, ValueRange Range);
