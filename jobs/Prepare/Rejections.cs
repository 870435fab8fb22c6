using Jobs.Csv;

namespace Jobs.Prepare;

/// <summary>Counts the rows of a batch that were set aside.</summary>
/// <param name="files">How many files the batch has; a line alone names a place in one.</param>
/// <param name="numeric">The columns in which numbers belong.</param>
internal sealed class Rejections(int files, IReadOnlyList<string> numeric)
{
    /// <summary>Rows can have any number of values, and the state machine's memory takes no more reasons.</summary>
    private const int MostReasons = 50;

    private readonly Reasons reasons = new(MostReasons);

    public long Count => reasons.Count;

    public IReadOnlyDictionary<string, long> Reasons => reasons.Counts;

    /// <summary>What stands in the numeric columns beside numbers.</summary>
    public WrongValues Wrong { get; } = new(numeric);

    /// <summary>The file's name where a line alone is no place.</summary>
    public string? Place(string file) => files == 1 ? null : file;

    /// <param name="value">The value that the reason is about, where it is about one.</param>
    public void Add(string reason, string? value, string file, long line) => reasons.Add(reason, value, Place(file) is { } named ? $"{line} of {named}" : $"{line}");

    public string Told() => reasons.Told();

    /// <summary>What to write instead; the models' kinds of columns are fixed.</summary>
    public string Remedy() => Wrong.Columns is { Count: > 0 } columns
        ? new KindAdvice(null, null).Remedy(columns)
        : "Mend the rows: a value under each name of the header, numbers in the numeric columns, and values that keep the model's rules.";
}
