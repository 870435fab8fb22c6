namespace Local.Algorithms.LinearLearner.Training;

/// <summary>A matrix L of a row per feature and as few columns as the features have directions, with L * L' the features' second moments.</summary>
internal sealed class Factor
{
    // What a column has of its own, beside the others, as a share of its variance. Below it is rounding: float32 has no more digits.
    private const double Rounding = 1e-7;

    private readonly double[] _values;

    private Factor(double[] values, int rank) => (_values, Rank) = (values, rank);

    public int Rank { get; }

    public ReadOnlySpan<double> Row(int feature) => _values.AsSpan(feature * Rank, Rank);

    /// <summary>By Cholesky's method, the column that has most of its own first, until none has anything left.</summary>
    /// <param name="moments">Row by row; only the lower half is read.</param>
    public static Factor Of(double[] moments, int size)
    {
        var values = new double[size * size];
        var whole = Enumerable.Range(0, size).Select(i => moments[(i * size) + i]).ToArray();
        var rest = whole.ToArray();
        var rank = 0;
        for (; rank < size && Next(rest, whole) is { } pivot; rank++)
        {
            var root = Math.Sqrt(rest[pivot]);
            var taken = values.AsSpan(pivot * size, size);
            taken[rank] = root;
            rest[pivot] = 0;
            for (var i = 0; i < size; i++)
                if (rest[i] > 0)
                {
                    var row = values.AsSpan(i * size, rank + 1);
                    var moment = moments[(Math.Max(i, pivot) * size) + Math.Min(i, pivot)];
                    row[rank] = (moment - Kernels.Dot(row[..rank], taken)) / root;
                    rest[i] = Math.Max(0, rest[i] - (row[rank] * row[rank]));
                }
        }
        return new Factor(Narrow(values, size, rank), rank);
    }

    /// <summary>L * (L' * L)^-1, row by row: undoes L, and reaches no direction that L does not show.</summary>
    public double[] Inverse()
    {
        var inverse = _values.ToArray();
        var lower = Lower();
        for (var start = 0; start < inverse.Length; start += Rank)
            Solve(lower, inverse.AsSpan(start, Rank));
        return inverse;
    }

    private static int? Next(double[] rest, double[] whole)
    {
        int? next = null;
        var most = Rounding;
        for (var i = 0; i < rest.Length; i++)
            if (rest[i] > most * whole[i])
                (next, most) = (i, rest[i] / whole[i]);
        return next;
    }

    private static double[] Narrow(double[] values, int size, int rank)
    {
        var narrow = new double[size * rank];
        for (var i = 0; i < size; i++)
            values.AsSpan(i * size, rank).CopyTo(narrow.AsSpan(i * rank));
        return narrow;
    }

    // Cholesky's factor of L' * L.
    private double[] Lower()
    {
        var lower = new double[Rank * Rank];
        for (var start = 0; start < _values.Length; start += Rank)
            for (var i = 0; i < Rank; i++)
                if (_values[start + i] is not 0 and var value)
                    Kernels.Add(lower.AsSpan(i * Rank, i + 1), value, _values.AsSpan(start, i + 1));
        for (var i = 0; i < Rank; i++)
            for (var j = 0; j <= i; j++)
            {
                var rest = lower[(i * Rank) + j] - Kernels.Dot(lower.AsSpan(i * Rank, j), lower.AsSpan(j * Rank, j));
                lower[(i * Rank) + j] = i == j ? Math.Sqrt(rest) : rest / lower[(j * Rank) + j];
            }
        return lower;
    }

    private static void Solve(double[] lower, Span<double> values)
    {
        var size = values.Length;
        for (var i = 0; i < size; i++)
            values[i] = (values[i] - Kernels.Dot(lower.AsSpan(i * size, i), values[..i])) / lower[(i * size) + i];
        for (var i = size - 1; i >= 0; i--)
        {
            values[i] /= lower[(i * size) + i];
            Kernels.Add(values[..i], -values[i], lower.AsSpan(i * size, i));
        }
    }
}
