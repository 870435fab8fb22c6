using Contracts.Configuration;
using Contracts.Training;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Splits by time: the newest rows are the test, the next newest the validation. Rows of the same time stay together.</summary>
/// <param name="column">The column's place in the file.</param>
internal sealed class TimeSplit(SplitShares shares, int column) : RowSplit
{
    private readonly List<ulong> marks = [];
    private bool? areDates;
    private ulong validationFrom;
    private ulong testFrom;

    public override SplitSummary Summary => new("time", shares.By) { ValidationFrom = Text(validationFrom), TestFrom = Text(testFrom) };

    public override string? Mark(CsvRecords record, RawRow row, double target, out ulong mark)
    {
        var text = TextValue.Trim(record[column]);
        if (areDates != true && Moment.TryNumber(text, out mark))
            areDates = false;
        else if (areDates != false && Moment.TryDate(text, out mark))
            areDates = true;
        else
        {
            mark = 0;
            return $"{Wanted} in column {shares.By}, by which rows are split";
        }

        marks.Add(mark);
        return null;
    }

    public override void Complete()
    {
        if (marks.Count == 0)
            return;
        marks.Sort();
        testFrom = marks[Math.Min(marks.Count - 1, (int)Math.Round(marks.Count * (shares.Train + shares.Validation)))];
        validationFrom = marks[(int)Math.Round(marks.Count * shares.Train)];
    }

    public override SplitPart PartOf(ulong mark) => mark >= testFrom ? SplitPart.Test : mark >= validationFrom ? SplitPart.Validation : SplitPart.Train;

    private string Wanted => areDates switch { null => "neither a number nor an ISO date", true => "no ISO date", false => "not a number" };

    private string Text(ulong mark) => areDates == true ? Moment.DateText(mark) : Moment.NumberText(mark);
}
