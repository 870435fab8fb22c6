namespace Jobs.Prepare;

/// <summary>Counts the rows of a batch that were set aside.</summary>
/// <param name="files">How many files the batch has; a line alone names a place in one.</param>
internal sealed class Rejections(int files)
{
    private const int MostTold = 3;
    private const int MostPlaces = 5;

    /// <summary>Rows can have any number of values, and the state machine's memory takes no more reasons.</summary>
    private const int MostReasons = 50;
    private const string Others = "other reasons";

    private readonly Dictionary<string, long> reasons = [];
    private readonly List<string> first = [];

    public long Count { get; private set; }

    public IReadOnlyDictionary<string, long> Reasons => reasons;

    public void Add(string reason, string file, long line)
    {
        if (Count++ < MostPlaces)
            first.Add(files == 1 ? $"{line}" : $"{line} of {file}");
        var kind = reasons.ContainsKey(reason) || reasons.Count < MostReasons ? reason : Others;
        reasons[kind] = reasons.GetValueOrDefault(kind) + 1;
    }

    public string Told() =>
        string.Join(", ", reasons.OrderByDescending(pair => pair.Value).Take(MostTold).Select(pair => $"{pair.Value} times {pair.Key}")) + $"; the first are on lines {string.Join(", ", first)}";
}
