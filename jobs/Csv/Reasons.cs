using Contracts;

namespace Jobs.Csv;

/// <summary>Why rows of a file were set aside: how many for each reason, and where the first ones are with the values that show it.</summary>
/// <param name="most">So many reasons are told apart; all others count as one.</param>
public sealed class Reasons(int most = int.MaxValue)
{
    public const string NoValue = "no value in any feature";

    private const string Others = "other reasons";
    private const int MostTold = 3;
    private const int MostExamples = 3;
    private const int LongestValue = 30;

    private readonly Dictionary<string, long> counts = [];
    private readonly Dictionary<string, List<(string? Value, string Line)>> examples = [];

    public long Count { get; private set; }

    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <param name="value">What stands there, where one value is the reason.</param>
    /// <param name="line">The line's number, with the file's name where there are several.</param>
    public void Add(string reason, string? value, string line)
    {
        Count++;
        var kind = counts.ContainsKey(reason) || counts.Count < most ? reason : Others;
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (!examples.TryGetValue(kind, out var first))
            examples[kind] = first = [];
        if (first.Count < MostExamples && !first.Exists(example => value is not null && example.Value == value))
            first.Add((value, line));
    }

    /// <summary>The most frequent ones, as a sentence's part.</summary>
    public string Told() => string.Join(", ", counts.OrderByDescending(pair => pair.Value).Take(MostTold).Select(pair => $"{pair.Value} times {Shown.Text(pair.Key, 120)} ({Told(examples[pair.Key])})"));

    private static string Told(List<(string? Value, string Line)> examples) => examples is [{ Value: not null }, ..]
        ? string.Join("; ", examples.Select(example => $"{Value(example.Value)} on line {example.Line}"))
        : $"line{(examples.Count == 1 ? "" : "s")} {string.Join(", ", examples.Select(example => example.Line))}";

    private static string Value(string? value) => string.IsNullOrWhiteSpace(value) ? "nothing" : Shown.Text(value, LongestValue);
}
