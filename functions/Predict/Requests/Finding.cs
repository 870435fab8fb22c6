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

    private readonly List<Finding> kept = [];

    public int Count { get; private set; }

    public IReadOnlyList<Finding> Kept => kept;

    public void Add(Finding finding)
    {
        if (Count++ < Most) kept.Add(finding);
    }
}
