using System.Text;
using Contracts.Scoring;
using Jobs.Batches;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Prepare;

/// <summary>Sends each row of a file to the parts, or aside with the reason.</summary>
internal sealed class Rows
{
    private readonly int count;
    private readonly int[] numeric;
    private readonly int[] features;
    private readonly IReadOnlyList<string> names;
    private readonly int[][] places;
    private readonly PartFiles parts;
    private readonly (RejectedFile File, WrongValues Wrong, string? Place) rejected;
    private readonly MissingTexts missing;
    private readonly ColumnRules rules;
    private string? value;

    /// <param name="rejected">Where rows that are set aside go, what is no number is counted, and the file's name where a line alone is no place.</param>
    public Rows(BatchFolder batch, ScoringHeader header, PartFiles parts, (RejectedFile File, WrongValues Wrong, string? Place) rejected)
    {
        (count, this.parts, this.rejected) = (header.Count, parts, rejected);
        (names, missing) = (batch.Numeric, batch.Missing);
        numeric = [.. names.Select(header.Place)];
        places = [.. batch.Plan.Layouts.Select(header.Places)];
        features = [.. places.SelectMany(layout => layout).Distinct()];
        rules = new ColumnRules(batch.Plan.Rules.Select(rule => new RuledColumn(rule.Column, header.Place(rule.Column), names.Contains(rule.Column), rule.Rule)), missing);
    }

    /// <param name="row">The row's number in the batch, from 0.</param>
    public void Take(CsvRecords csv, long row)
    {
        value = null;
        if (Reason(csv) is { } reason)
            rejected.File.Add(csv, row, reason, value);
        else
            parts.Add(csv, row, places);
    }

    private string? Reason(CsvRecords csv)
    {
        if (csv.Count != count)
            return $"{csv.Count} values instead of {count}";
        var (reason, values) = (default(string), 0);
        for (var i = 0; i < numeric.Length; i++)
        {
            if (missing.Value(csv[numeric[i]]) is not { IsEmpty: false } text)
                continue;
            values++;
            if (!rejected.Wrong.Take(i, text, rejected.Place, csv.Line))
                reason ??= Broken(text, i);
        }

        return reason ?? (values == 0 && HasNoValue(csv) ? Reasons.NoValue : rules.Broken(csv, out value));
    }

    private string Broken(ReadOnlySpan<byte> text, int column)
    {
        value = Encoding.UTF8.GetString(text);
        return Number.Reason(text, names[column]);
    }

    /// <summary>A model of one feature may have learned what its gap means.</summary>
    private bool HasNoValue(CsvRecords csv)
    {
        if (features.Length > 1)
            return Array.TrueForAll(features, place => missing.Value(csv[place]).IsEmpty);
        for (var column = 0; column < csv.Count; column++)
        {
            if (!missing.Value(csv[column]).IsEmpty)
                return false;
        }

        return csv.Count > 1;
    }
}
