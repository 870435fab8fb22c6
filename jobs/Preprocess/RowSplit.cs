using Contracts.Configuration;
using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The part of a split that a row belongs to.</summary>
public enum SplitPart
{
    Train,
    Validation,
    Test,
}

/// <summary>Decides on which side of a split each row lies: first every row is given a mark, and once all have one, the marks decide.</summary>
public abstract class RowSplit : IDisposable
{
    public static RowSplit Of(Dataset dataset, Header header) => dataset.Configuration.Split switch
    {
        { By: { } column } => new TimeSplit(dataset.Configuration.Split, header.Place(column)),
        { Group: { } column } => new GroupSplit(dataset.Configuration.Split, header.Place(column)),
        _ => new ContentSplit(dataset.Configuration),
    };

    /// <summary>Why the row can be on no side, or null.</summary>
    /// <param name="record">The record that the row was read from; valid until the next one is read.</param>
    /// <param name="mark">What decides the row's side, to be kept with it.</param>
    public abstract string? Mark(CsvRecords record, RawRow row, double target, out ulong mark);

    /// <summary>To be called when all rows have their marks.</summary>
    public virtual void Complete()
    {
    }

    public abstract SplitPart PartOf(ulong mark);

    /// <summary>How rows were shared out, in words and numbers for reports.</summary>
    public abstract SplitSummary Summary { get; }

    /// <param name="point">0..1, evenly spread over rows.</param>
    public static SplitPart Part(double point, SplitShares shares) =>
        point < shares.Train ? SplitPart.Train : point < shares.Train + shares.Validation ? SplitPart.Validation : SplitPart.Test;

    /// <summary>A hash as a point from 0 to 1.</summary>
    protected static double Point(ulong hash) => (hash >> 11) * Math.ScaleB(1, -53);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
