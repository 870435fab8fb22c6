namespace Local.Algorithms.Channels;

/// <summary>Labelled rows of which most values are absent.</summary>
internal sealed record SparseTable(nuint[] RowStarts, uint[] Indices, float[] Values, float[] Labels, float[]? Weights)
{
    public nuint Columns => Indices.Length == 0 ? 0 : (nuint)Indices.Max() + 1;
}
