namespace ModelFile.Hyperparameters;

/// <summary>The hyperparameters of one algorithm, and what holds between them.</summary>
internal sealed record AlgorithmTable
{
    public required IReadOnlyDictionary<string, Accepted> Known { get; init; }

    /// <summary>Other names of the same hyperparameters.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Names that the algorithm knows and that a model file cannot use, and why.</summary>
    public IReadOnlyDictionary<string, string> Unusable { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Condition> Refused { get; init; } = [];

    public IReadOnlyList<Condition> WithoutEffect { get; init; } = [];
}

/// <summary>Something that is said of hyperparameters where it holds.</summary>
/// <param name="Names">Each of them that is given is spoken of.</param>
/// <param name="Sentence">What is wrong and what to do, without the sentence's end.</param>
internal sealed record Condition(string[] Names, Func<Given, bool> Holds, string Sentence);

/// <summary>The hyperparameters that a file gives, by their own names, and the instance they are for.</summary>
internal sealed class Given(IReadOnlyDictionary<string, string> values, string instance)
{
    public string Instance => instance;

    /// <summary>The value as it is written; empty where there is none.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    public bool Has(string name) => values.ContainsKey(name);
}
