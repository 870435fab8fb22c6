using Jobs.Monitoring.Reading;
using Jobs.Monitoring.Sketches;

namespace Jobs.Monitoring.Statistics;

/// <summary>What is kept of a column of numbers.</summary>
public sealed class NumberColumn(ulong seed)
{
    private double[] present = [];

    public Moments Moments { get; } = new();

    public KllSketch Sketch { get; } = new(seed);

    public long Missing { get; private set; }

    /// <summary>Values that are no numbers.</summary>
    public long Texts { get; private set; }

    /// <summary>Numbers without a fraction, however they are written.</summary>
    public long Integral { get; private set; }

    public long Negative { get; private set; }

    /// <summary>All values that are there, numbers or not.</summary>
    public long Present => Moments.Count + Texts;

    /// <summary>Takes some thousand cells, with <see cref="CellValue"/> in place of what is no number.</summary>
    public void Add(ReadOnlySpan<double> cells)
    {
        if (present.Length < cells.Length)
            present = new double[cells.Length];
        var (count, integral, negative) = (0, 0, 0);
        foreach (var cell in cells)
        {
            present[count] = cell;
            if (double.IsNaN(cell))
            {
                Texts += CellValue.IsText(cell) ? 1 : 0;
                Missing += CellValue.IsText(cell) ? 0 : 1;
                continue;
            }

            count++;
            integral += Math.Floor(cell) == cell ? 1 : 0;
            negative += cell < 0 ? 1 : 0;
        }

        (Integral, Negative) = (Integral + integral, Negative + negative);
        Moments.Add(present.AsSpan(0, count));
        Sketch.Add(present.AsSpan(0, count));
    }

    public void Merge(NumberColumn other)
    {
        Moments.Merge(other.Moments);
        Sketch.Merge(other.Sketch);
        (Missing, Texts, Integral, Negative) = (Missing + other.Missing, Texts + other.Texts, Integral + other.Integral, Negative + other.Negative);
    }
}
