using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>The first pass: checks every row, sets bad ones aside, marks each for its side of the split, and then fits the features on the training rows.</summary>
public sealed class Survey(Dataset dataset) : IDisposable
{
    private readonly FeatureFit fit = new(dataset.Configuration.Features);
    private readonly ExampleRow example = new();
    private readonly int[] imputed = new int[dataset.Configuration.Features.Numeric.Count];
    private readonly int[] parts = new int[3];
    private readonly RunningSummary target = new();
    private readonly RunningSummary trained = new();

    public Spill Accepted { get; } = new();

    public RowSplit Split { get; private set; } = null!;

    public int Rows { get; private set; }

    /// <summary>What numeric columns held beside numbers.</summary>
    public WrongValues Wrong { get; private set; } = new([]);

    /// <summary>The first column without a value in any training row, if there is one.</summary>
    public string? EmptyColumn => fit.EmptyColumn();

    public ColumnSummary Target => target.Summary;

    public int Count(SplitPart part) => parts[(int)part];

    public IReadOnlyDictionary<string, int> Imputed => dataset.Configuration.Features.Numeric
        .Zip(imputed).Where(pair => pair.Second > 0).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Takes all rows after the header.</summary>
    public void Read(CsvRecords csv, Header header, RejectedRows rejected)
    {
        Split = RowSplit.Of(dataset, header);
        var check = new RowCheck(header, dataset.Configuration);
        Wrong = check.Wrong;
        var row = NewRow();
        while (csv.Read())
        {
            if (csv.IsBlank && header.Names.Count > 1)
                continue;
            Rows++;
            var mark = 0UL;
            if ((check.Read(csv, row, out var value) ?? Split.Mark(csv, row, value, out mark)) is { } reason)
                rejected.Add(csv, reason, check.Value);
            else
                Accept(mark, row, value);
        }

        Split.Complete();
        Fit();
    }

    /// <summary>The schema, once the file as a whole has proved usable.</summary>
    public FeatureSchema Complete(RejectedRows rejected)
    {
        Usability.Check(dataset, this, rejected);
        return Described(fit.Complete(dataset.Configuration.Target));
    }

    public void Dispose()
    {
        Accepted.Dispose();
        Split?.Dispose();
    }

    private RawRow NewRow() => new(dataset.Configuration.Features.Numeric.Count, dataset.Configuration.Features.Categorical.Count);

    private void Accept(ulong mark, RawRow row, double value)
    {
        target.Add(value);
        for (var i = 0; i < imputed.Length; i++)
            imputed[i] += double.IsNaN(row.Numbers[i]) ? 1 : 0;
        Accepted.Add(mark, value, row);
    }

    /// <summary>A pass of its own, because a split by time is known only now.</summary>
    private void Fit()
    {
        var row = NewRow();
        for (Accepted.Rewind(); Accepted.Read(out var stored);)
        {
            var part = Split.PartOf(StoredRow.Mark(stored));
            parts[(int)part]++;
            if (part != SplitPart.Train)
                continue;
            trained.Add(StoredRow.Read(stored, row));
            fit.Add(row);
            example.Offer(row);
        }
    }

    private FeatureSchema Described(FeatureSchema schema)
    {
        string[] missing = [.. dataset.Configuration.Data.Missing.Where(text => text.Length > 0)];
        var rules = dataset.Configuration.Data.Rules;
        return schema with
        {
            Features = [.. schema.Features.Select(feature => feature with { Rule = rules.GetValueOrDefault(feature.Name) })],
            TargetRange = trained.Summary,
            MissingTexts = missing.Length == 0 ? null : missing,
            Example = example.Values,
        };
    }
}
