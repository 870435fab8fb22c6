using System.Text.Json.Nodes;

namespace Local.Asl.Json;

/// <summary>A JSON value between states: its text, as AWS hands it on untouched, and its tree once something looks inside.</summary>
internal sealed class Payload
{
    public static readonly Payload Empty = FromText("{}");

    private string? _text;
    private JsonNode? _node;
    private bool _parsed;

    private Payload(string? text, JsonNode? node, bool parsed) => (_text, _node, _parsed) = (text, node, parsed);

    public string Text => _text ??= JsonText.Write(_node);

    /// <summary>The tree. Shared between states and branches: never changed, cloned before it becomes a child.</summary>
    public JsonNode? Node
    {
        get
        {
            if (!_parsed)
            {
                _node = JsonText.Parse(_text!);
                _parsed = true;
            }

            return _node;
        }
    }

    public static Payload FromText(string text) => new(text, null, parsed: false);

    public static Payload FromNode(JsonNode? node) => new(null, node, parsed: true);

    public static Payload Array(IEnumerable<Payload> items) => FromText("[" + string.Join(',', items.Select(item => item.Text)) + "]");
}
