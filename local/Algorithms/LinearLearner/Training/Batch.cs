using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>Some rows, scaled and in double precision; only these exist in that form at a time.</summary>
internal sealed class Batch(int columns, int capacity)
{
    private readonly double[] _features = new double[columns * capacity];
    private readonly double[] _labels = new double[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<double> Row(int row) => _features.AsSpan(row * columns, columns);

    public double Label(int row) => _labels[row];

    public unsafe void Fill(Table table, long first, Scaler scaler)
    {
        Count = (int)Math.Min(_labels.Length, table.Rows - first);
        var source = table.Features.Pointer + (first * columns);
        ReadOnlySpan<double> offsets = scaler.Offsets, factors = scaler.Factors;
        for (var row = 0; row < Count; row++)
        {
            var target = _features.AsSpan(row * columns, columns);
            for (var i = 0; i < target.Length; i++)
                target[i] = (*source++ - offsets[i]) * factors[i];
            _labels[row] = (table.Labels.Pointer[first + row] - scaler.LabelOffset) / scaler.LabelScale;
        }
    }
}
