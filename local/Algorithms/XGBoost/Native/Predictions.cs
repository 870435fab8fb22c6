namespace Local.Algorithms.XGBoost.Native;

/// <summary>Predicted values of some rows, Width of them for each.</summary>
internal readonly unsafe ref struct Predictions
{
    public Predictions(float* values, ulong* shape, ulong dimensions)
    {
        Rows = checked((int)shape[0]);
        Width = dimensions < 2 ? 1 : checked((int)shape[1]);
        Values = new ReadOnlySpan<float>(values, Rows * Width);
    }

    public Predictions(ReadOnlySpan<float> values, int rows, int width)
    {
        Values = values;
        Rows = rows;
        Width = width;
    }

    public ReadOnlySpan<float> Values { get; }

    public int Rows { get; }

    public int Width { get; }
}
