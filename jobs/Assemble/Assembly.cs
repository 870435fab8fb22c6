using Contracts.Scoring;
using Jobs.Csv;

namespace Jobs.Assemble;

/// <summary>Walks through files, rejected rows and scores at the same pace; all are in the order of the rows, so nothing is kept in memory.</summary>
internal sealed class Assembly(ScoreLines[] scores, CaptureFiles captures, Combination combination)
{
    private const int ToldEvery = 250_000;

    private long row;
    private long rejections;

    public void Start()
    {
        foreach (var score in scores)
            score.Next();
    }

    /// <summary>Takes all rows of a file, whose header was read.</summary>
    public void Take(CsvRecords csv, BatchFile file, RejectedLines rejected, ResultFiles result)
    {
        var columns = csv.Count;
        captures.Begin(csv, file);
        rejected.Next();
        while (csv.Read())
        {
            if (csv.IsBlank && columns > 1)
                continue;
            if (rejected.Row == row)
                Reject(rejected, result);
            else
                Score(csv, file, result);
            if (++row % ToldEvery == 0)
                Console.WriteLine($"{file.Name}: {row} rows of the batch assembled.");
        }

        if (rejected.Row >= 0)
            throw Unaccounted($"Row {rejected.Row} was rejected, and is not in {file.Name}.");
    }

    public AssemblyReport Finish(PreparationReport prepared)
    {
        if (scores.FirstOrDefault(score => score.Row >= 0) is { } more)
            throw Unaccounted($"{more.Algorithm} scored row {more.Row}, and the batch has {row} rows.");
        if ((row, rejections, combination.Count) != (prepared.Rows, prepared.Rejected, prepared.Parts.Sum(part => part.Rows)))
            throw Unaccounted($"Prepare counted {prepared.Rows} rows with {prepared.Rejected} rejected, Assemble {row} with {rejections}.");
        return combination.Report(row, rejections, captures.Finish());
    }

    private void Reject(RejectedLines rejected, ResultFiles result)
    {
        result.Reject(rejected.Text);
        rejections++;
        rejected.Next();
    }

    private void Score(CsvRecords csv, BatchFile file, ResultFiles result)
    {
        foreach (var score in scores)
        {
            if (score.Row != row)
                throw Unaccounted($"Row {row} (line {csv.Line} of {file.Name}) was neither rejected nor scored by {score.Algorithm}.");
        }

        combination.Take(scores);
        result.Score(csv.Raw, row, combination.Value, scores);
        captures.Offer(csv, row, combination.Value, scores);
        foreach (var score in scores)
            score.Next();
    }

    private static InvalidDataException Unaccounted(string what) => new($"{what} No result was written. Redrive the execution; if that does not help, drop the file again.");
}
