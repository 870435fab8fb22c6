using Jobs.Batches;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Prepare;

/// <summary>Sends each row of a file to the parts, or aside with the reason.</summary>
internal sealed class Rows
{
    private readonly int count;
    private readonly int[] numeric;
    private readonly IReadOnlyList<string> names;
    private readonly int[][] places;
    private readonly PartFiles parts;
    private readonly RejectedFile rejected;
    private readonly MissingTexts missing;

    public Rows(BatchFolder batch, ScoringHeader header, PartFiles parts, RejectedFile rejected)
    {
        (count, this.parts, this.rejected) = (header.Count, parts, rejected);
        names = batch.Numeric;
        missing = batch.Missing;
        numeric = [.. names.Select(header.Place)];
        places = [.. batch.Plan.Layouts.Select(header.Places)];
    }

    /// <param name="row">The row's number in the batch, from 0.</param>
    public void Take(CsvRecords csv, long row)
    {
        if (Reason(csv) is { } reason)
            rejected.Add(csv, row, reason);
        else
            parts.Add(csv, row, places);
    }

    private string? Reason(CsvRecords csv)
    {
        if (csv.Count != count)
            return $"{csv.Count} values instead of {count}";
        for (var i = 0; i < numeric.Length; i++)
        {
            var text = missing.Value(csv[numeric[i]]);
            if (!text.IsEmpty && !Number.IsValue(text))
                return Number.Reason(text, names[i]);
        }

        return null;
    }
}
