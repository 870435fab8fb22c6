namespace Jobs.Monitoring.Reading;

/// <summary>How a column's values are judged.</summary>
public enum ColumnKind
{
    Number,
    Text,
}

/// <summary>A column that is watched. What it holds is declared by the model's configuration, for texts may look like numbers.</summary>
public sealed record Column(string Name, ColumnKind Kind)
{
    public static IReadOnlyList<Column> Of(Contracts.Configuration.FeatureColumns features) =>
        [.. features.Numeric.Select(name => new Column(name, ColumnKind.Number)), .. features.Categorical.Select(name => new Column(name, ColumnKind.Text))];
}
