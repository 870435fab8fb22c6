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
        var numbers = Batch.AreNumbers(cells) ? cells : Numbers(cells);
        var (integral, negative) = Batch.Count(numbers);
        (Integral, Negative) = (Integral + integral, Negative + negative);
        Moments.Add(numbers);
        Sketch.Add(numbers);
    }

    public void Merge(NumberColumn other)
    {
        Moments.Merge(other.Moments);
        Sketch.Merge(other.Sketch);
        (Missing, Texts, Integral, Negative) = (Missing + other.Missing, Texts + other.Texts, Integral + other.Integral, Negative + other.Negative);
    }

    /// <summary>The cells that are numbers; the others are counted.</summary>
    private ReadOnlySpan<double> Numbers(ReadOnlySpan<double> cells)
    {
        if (present.Length < cells.Length)
            present = new double[cells.Length];
        var (count, texts) = (0, 0);
        foreach (var cell in cells)
        {
            present[count] = cell;
            count += double.IsNaN(cell) ? 0 : 1;
            texts += double.IsNaN(cell) && CellValue.IsText(cell) ? 1 : 0;
        }

        (Texts, Missing) = (Texts + texts, Missing + cells.Length - count - texts);
        return present.AsSpan(0, count);
    }
}
