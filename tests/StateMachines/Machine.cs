using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Asl;

namespace Tests.StateMachines;

/// <summary>A state machine of the repository, read as JSON beside the interpreter's own reading.</summary>
public sealed partial class Machine
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "statemachines");
    private readonly Lazy<StateMachineDefinition> _compiled;

    private Machine(string path)
    {
        Name = Path.GetFileName(path).Replace(".asl.json", "", StringComparison.Ordinal);
        Source = File.ReadAllText(path);
        // Every placeholder stands for its own name: no test depends on what the template puts there.
        Text = Placeholder().Replace(Source, "$1");
        Root = JsonNode.Parse(Text)!.AsObject();
        StateByName = Graph(Root).ToDictionary();
        TopLevel = Root["States"]!.AsObject().Select(state => state.Key).ToHashSet();
        _compiled = new Lazy<StateMachineDefinition>(() => StateMachineDefinition.Parse(Text));
    }

    public static IReadOnlyList<Machine> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.asl.json").Order(StringComparer.Ordinal).Select(path => new Machine(path))];

    public string Name { get; }

    /// <summary>The file as it is, with its placeholders.</summary>
    public string Source { get; }

    /// <summary>The definition with every placeholder replaced by its name.</summary>
    public string Text { get; }

    public JsonObject Root { get; }

    /// <summary>All states by name, those inside Map and Parallel states too.</summary>
    public IReadOnlyDictionary<string, JsonObject> StateByName { get; }

    public IReadOnlySet<string> TopLevel { get; }

    public StateMachineDefinition Compiled => _compiled.Value;

    public static Machine Named(string name) => All.Single(machine => machine.Name == name);

    /// <summary>The entries of a state's Catch, Retry or Choices; none when it has no such field.</summary>
    public static IReadOnlyList<JsonObject> Entries(JsonObject state, string field) => [.. (state[field] as JsonArray ?? []).Select(entry => entry!.AsObject())];

    public static IReadOnlyList<string> Errors(JsonObject entry) => [.. entry["ErrorEquals"]!.AsArray().Select(name => (string)name!)];

    public override string ToString() => Name;

    private static IEnumerable<KeyValuePair<string, JsonObject>> Graph(JsonObject graph) =>
        graph["States"]!.AsObject().SelectMany(state => Inner(state.Value!.AsObject()).SelectMany(Graph).Prepend(KeyValuePair.Create(state.Key, state.Value!.AsObject())));

    private static IEnumerable<JsonObject> Inner(JsonObject state) =>
        (state["Branches"] as JsonArray ?? []).Append(state["ItemProcessor"] ?? state["Iterator"]).OfType<JsonObject>();

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)\}")]
    private static partial Regex Placeholder();
}
