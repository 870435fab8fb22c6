using Local.Algorithms.Channels;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>The mean of x * x' over scaled rows, its lower half, added up row by row.</summary>
internal sealed class SecondMoments
{
    private const long Budget = 2_000_000_000;
    private const int MostlyZeros = 4; // below one non-zero value in so many, pairs are cheaper than whole rows

    private readonly Table _table;
    private readonly Scaler _scaler;
    private readonly double[] _shifts;
    private readonly double[] _sums;
    private readonly double[] _products;
    private readonly double[] _row;
    private readonly int[] _filled;
    private long _rows;
    private long _spent;

    private SecondMoments(Table table, Scaler scaler, long sample)
    {
        (_table, _scaler) = (table, scaler);
        _shifts = Shifts(table, scaler, sample);
        _sums = new double[table.Columns];
        _products = new double[table.Columns * table.Columns];
        _row = new double[table.Columns];
        _filled = new int[table.Columns];
    }

    /// <summary>Whether rows are left that were not looked at.</summary>
    public bool IsSample => _rows < _table.Rows;

    /// <summary>Of the first rows of a shuffled table: at least as many as are asked for, and all if they are cheap.</summary>
    public static SecondMoments Of(Table table, Scaler scaler, long atLeast)
    {
        var moments = new SecondMoments(table, scaler, Math.Min(atLeast, table.Rows));
        while (moments.IsSample && (moments._rows < atLeast || moments._spent < Budget))
            moments.AddRow();
        return moments;
    }

    public void AddTheRest()
    {
        while (IsSample)
            AddRow();
    }

    // Rows were added with other shifts than the scaler's; what that changes is taken out of the sum.
    public double[] Mean()
    {
        var size = _table.Columns;
        var mean = new double[size * size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var (a, b) = (Off(i), Off(j));
                mean[(i * size) + j] = (_products[(i * size) + j] / _rows) - (_sums[i] / _rows * b) - (a * _sums[j] / _rows) + (a * b);
            }
        return mean;

        double Off(int column) => (_scaler.Offsets[column] - _shifts[column]) * _scaler.Factors[column];
    }

    private void AddRow()
    {
        var count = Fill();
        var few = count * MostlyZeros < _row.Length;
        for (var k = 0; k < count; k++)
        {
            var i = _filled[k];
            _sums[i] += _row[i];
            var products = _products.AsSpan(i * _row.Length, i + 1);
            for (var other = 0; few && other <= k; other++)
                products[_filled[other]] += _row[i] * _row[_filled[other]];
            if (!few)
                Kernels.Add(products, _row[i], _row);
        }
        _spent += (long)count * (few ? count : _row.Length);
        _rows++;
    }

    private unsafe int Fill()
    {
        var source = _table.Features.Pointer + (_rows * _row.Length);
        var count = 0;
        for (var i = 0; i < _row.Length; i++)
        {
            _row[i] = (source[i] - _shifts[i]) * _scaler.Factors[i];
            if (_row[i] != 0)
                _filled[count++] = i;
        }
        return count;
    }

    // A column that is mostly 0 stays as it is, so that its zeros cost nothing; its variance is large enough to survive that.
    private static unsafe double[] Shifts(Table table, Scaler scaler, long sample)
    {
        var zeros = new long[table.Columns];
        for (long row = 0; row < sample; row++)
            for (var i = 0; i < zeros.Length; i++)
                zeros[i] += table.Features.Pointer[(row * zeros.Length) + i] == 0 ? 1 : 0;
        return [.. zeros.Select((count, i) => count > sample / 2 ? 0 : scaler.Offsets[i])];
    }
}
