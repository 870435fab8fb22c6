using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The first pass: checks every row, sets bad ones aside, decides each row's split, and fits the features on the training rows.</summary>
public sealed class Survey(Dataset dataset) : IDisposable
{
    private readonly FeatureFit fit = new(dataset.Configuration.Features);
    private readonly ContentSplit split = new(dataset.Configuration);
    private readonly int[] imputed = new int[dataset.Configuration.Features.Numeric.Count];
    private readonly int[] parts = new int[3];
    private readonly RunningSummary target = new();

    public Spill Accepted { get; } = new();

    public int Rows { get; private set; }

    public ColumnSummary Target => target.Summary;

    public int Count(SplitPart part) => parts[(int)part];

    public IReadOnlyDictionary<string, int> Imputed => dataset.Configuration.Features.Numeric
        .Zip(imputed).Where(pair => pair.Second > 0).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Takes all rows after the header.</summary>
    public void Read(CsvRecords csv, Header header, RejectedRows rejected)
    {
        var features = dataset.Configuration.Features;
        var (check, row) = (new RowCheck(header, features.Numeric.Count), new RawRow(features.Numeric.Count, features.Categorical.Count));
        while (csv.Read())
        {
            if (csv.IsBlank && header.Names.Count > 1)
                continue;
            Rows++;
            if (check.Read(csv, row, out var value) is { } reason)
                rejected.Add(csv, reason);
            else
                Accept(row, value);
        }

        Accepted.Rewind();
    }

    /// <summary>The schema, once the file as a whole has proved usable.</summary>
    public FeatureSchema Complete(RejectedRows rejected)
    {
        Usability.Check(dataset, this, rejected);
        if (fit.EmptyColumn() is { } empty)
            throw dataset.Rejected($"the column '{empty}' has no value in any training row.", $"Fill it, or remove it from features in {dataset.ModelFile}.");
        return fit.Complete(dataset.Configuration.Target);
    }

    public void Dispose()
    {
        Accepted.Dispose();
        split.Dispose();
    }

    private void Accept(RawRow row, double value)
    {
        var part = split.Of(row, value);
        parts[(int)part]++;
        target.Add(value);
        for (var i = 0; i < imputed.Length; i++)
            imputed[i] += double.IsNaN(row.Numbers[i]) ? 1 : 0;
        if (part == SplitPart.Train)
            fit.Add(row);
        Accepted.Add(part, value, row);
    }
}
