using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tests.StateMachines;

/// <summary>The cases of one machine: what they share, and what each changes of it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CaseFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The input of every case that brings none of its own.</summary>
    public required JsonObject Input { get; init; }

    /// <summary>The answers of the way on which everything goes well.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Answer>> Answers { get; init; }

    public required IReadOnlyDictionary<string, Case> Cases { get; init; }

    public static CaseFile Of(string machine) =>
        JsonSerializer.Deserialize<CaseFile>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", machine + ".json")), Options)!;
}

/// <summary>One way through a machine.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Case
{
    /// <summary>Takes the place of the shared input.</summary>
    public JsonObject? Input { get; init; }

    /// <summary>By state, instead of the shared answers; the last answer stays.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Answer>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<Answer>>();

    public string Status { get; init; } = "SUCCEEDED";

    public string? Error { get; init; }

    /// <summary>A part of the cause.</summary>
    public string? Cause { get; init; }

    /// <summary>The machine's own states in the order they are entered; "..." stands for any of them, once.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>Members that the output must have.</summary>
    public JsonNode? Output { get; init; }

    /// <summary>By state: members that the parameters of its last attempt must have.</summary>
    public IReadOnlyDictionary<string, JsonNode> Asks { get; init; } = new Dictionary<string, JsonNode>();

    /// <summary>By state: how often its task was tried.</summary>
    public IReadOnlyDictionary<string, int> Attempts { get; init; } = new Dictionary<string, int>();
}

/// <summary>What a task answers: a result, or an error and its cause.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Answer
{
    /// <summary>Answers only tasks whose parameters have these members; for states that run several times side by side.</summary>
    public JsonNode? When { get; init; }

    public JsonNode? Result { get; init; }

    public string? Error { get; init; }

    public string? Cause { get; init; }
}
