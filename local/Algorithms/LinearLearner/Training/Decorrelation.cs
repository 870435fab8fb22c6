using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>
/// Coordinates in which the features are uncorrelated. Steps taken there reach the minimum of correlated features, such as
/// weights of the whole and of its parts, in some hundred steps; the minimum itself stays where it is.
/// </summary>
internal sealed class Decorrelation
{
    /// <summary>Beyond this many features the coordinates would cost more than they save.</summary>
    public const int MostFeatures = 512;

    // Keeps directions that the rows do not show, as perfectly collinear columns have them, from being stretched without bound.
    private const double Ridge = 1e-5;
    private const long Budget = 2_000_000_000;

    private readonly double[]? _lower;
    private readonly int _size;

    private Decorrelation(int size, double[]? lower) => (_size, _lower) = (size, lower);

    public static Decorrelation None(int features) => new(features, null);

    /// <summary>Learns from the first rows of a shuffled table, at least as many as are asked for.</summary>
    public static Decorrelation Of(Table train, Scaler scaler, int atLeast)
    {
        var size = train.Columns;
        var rows = Math.Min(train.Rows, Math.Max(atLeast, Budget / (size * size)));
        var products = Products(train, scaler, rows);
        for (var i = 0; i < size; i++)
            products[(i * size) + i] = Math.Max(products[(i * size) + i], Ridge) + Ridge;
        Factorise(products, size);
        return new Decorrelation(size, products);
    }

    /// <summary>Turns a gradient for weights into the one for coordinates, in place.</summary>
    public void ToCoordinates(Span<double> gradient)
    {
        for (var i = 0; _lower != null && i < _size; i++)
            gradient[i] = (gradient[i] - Kernels.Dot(Row(i)[..i], gradient[..i])) / Row(i)[i];
    }

    /// <summary>Turns coordinates into weights, in place.</summary>
    public void ToWeights(Span<double> coordinates)
    {
        for (var i = _size - 1; _lower != null && i >= 0; i--)
        {
            coordinates[i] /= Row(i)[i];
            Kernels.Add(coordinates[..i], -coordinates[i], Row(i)[..i]);
        }
    }

    /// <summary>The coordinates of weights: ToWeights undone.</summary>
    public double[] Coordinates(ReadOnlySpan<double> weights)
    {
        if (_lower == null)
            return weights.ToArray();
        var coordinates = new double[_size];
        for (var i = 0; i < _size; i++)
            Kernels.Add(coordinates.AsSpan(0, i + 1), weights[i], Row(i)[..(i + 1)]);
        return coordinates;
    }

    private ReadOnlySpan<double> Row(int row) => _lower.AsSpan(row * _size, _size);

    // The lower half of the mean of x * x'.
    private static double[] Products(Table train, Scaler scaler, long rows)
    {
        var size = train.Columns;
        var products = new double[size * size];
        var batch = new Batch(size, 256);
        for (long first = 0; first < rows; first += batch.Count)
        {
            batch.Fill(train, first, scaler);
            for (var row = 0; row < batch.Count; row++)
                for (var i = 0; i < size; i++)
                    if (batch.Row(row)[i] is not 0 and var value)
                        Kernels.Add(products.AsSpan(i * size, i + 1), value / rows, batch.Row(row)[..(i + 1)]);
        }
        return products;
    }

    // Cholesky, row by row, in place.
    private static void Factorise(double[] matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            for (var j = 0; j <= i; j++)
            {
                var rest = row[j] - Kernels.Dot(row[..j], matrix.AsSpan(j * size, j));
                row[j] = i == j ? Math.Sqrt(Math.Max(rest, Ridge)) : rest / matrix[(j * size) + j];
            }
        }
    }
}
