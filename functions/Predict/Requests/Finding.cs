using System.Text.Json.Serialization;

namespace Predict.Requests;

/// <summary>Something about one place of a request: a fault that refuses it, or a warning beside its answer.</summary>
public sealed record Finding
{
    /// <summary>A JSON pointer into the body, such as /instances/0/year.</summary>
    [JsonPropertyName("pointer")]
    public string? Place { get; init; }

    /// <summary>For CSV: the line, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>For CSV: the column's name.</summary>
    public string? Column { get; init; }

    public string? Header { get; init; }

    /// <summary>A parameter of the query.</summary>
    public string? Parameter { get; init; }

    [JsonPropertyOrder(1)]
    public required string Message { get; init; }

    /// <summary>What belongs there instead.</summary>
    [JsonPropertyOrder(2)]
    public string? Accepted { get; init; }

    public static Finding Body(string message, string? accepted = null) => new() { Place = "", Message = message, Accepted = accepted };

    public static Finding At(string place, string message, string? accepted = null) => new() { Place = place, Message = message, Accepted = accepted };

    /// <summary>A pointer's token for a member's name (RFC 6901).</summary>
    public static string Token(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

/// <summary>Everything found in one request; the first hundred are kept, all are counted.</summary>
public sealed class Findings
{
    private const int Most = 100;

    private const int LongestName = 200;

    private readonly List<Finding> kept = [];
    private readonly HashSet<ulong> seen = [];

    public int Count { get; private set; }

    /// <summary>Whether what is found from now on is only counted, so that its words need no work.</summary>
    public bool Full => kept.Count == Most;

    public IReadOnlyList<Finding> Kept => kept;

    /// <summary>Two versions of a model find the same fault, which is one all the same.</summary>
    public void Add(Finding finding)
    {
        var told = finding with { Place = Shortened(finding.Place), Column = Shortened(finding.Column) };
        if (!seen.Add(HashOf(told))) return;
        Count++;
        if (kept.Count < Most) kept.Add(told);
    }

    /// <summary>An answer must not grow with a name that is a megabyte long.</summary>
    private static string? Shortened(string? text) => text is { Length: > LongestName } ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestName - 1]) ? LongestName - 1 : LongestName), "…") : text;

    /// <summary>64 bits instead of the finding itself: there may be a million. FNV-1a, because a text's own hash has 32 bits, of which two texts among twenty thousand easily share all.</summary>
    private static ulong HashOf(Finding finding)
    {
        const ulong Start = 14695981039346656037, Prime = 1099511628211;
        var hash = (Start ^ (ulong)(finding.Line ?? -1)) * Prime;
        foreach (var text in (ReadOnlySpan<string?>)[finding.Place, finding.Column, finding.Message, finding.Header, finding.Parameter])
        {
            foreach (var character in text.AsSpan()) hash = (hash ^ character) * Prime;
            hash = (hash ^ char.MaxValue) * Prime; // the end of a text
        }

        return hash;
    }
}
