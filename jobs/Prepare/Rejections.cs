namespace Jobs.Prepare;

/// <summary>Counts the rows of a batch that were set aside.</summary>
internal sealed class Rejections
{
    private const int MostReasons = 3;
    private const int MostLines = 5;

    private readonly Dictionary<string, long> reasons = [];
    private readonly List<long> firstLines = [];

    public long Count { get; private set; }

    public IReadOnlyDictionary<string, long> Reasons => reasons;

    public void Add(string reason, long line)
    {
        if (Count++ < MostLines)
            firstLines.Add(line);
        reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
    }

    public string Told() =>
        string.Join(", ", reasons.OrderByDescending(pair => pair.Value).Take(MostReasons).Select(pair => $"{pair.Value} times {pair.Key}")) + $"; the first are on lines {string.Join(", ", firstLines)}";
}
