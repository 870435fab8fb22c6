using System.Text;
using System.Text.Json;

namespace Predict.Requests;

/// <summary>Where a reader stands, as a JSON pointer.</summary>
public sealed class JsonPath
{
    private readonly Stack<Level> levels = new();

    /// <summary>How many objects and lists are open.</summary>
    public int Depth => levels.Count;

    /// <summary>Follows one token; false when its text is not made of whole characters.</summary>
    public bool Take(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) levels.Pop();
        else if (reader.TokenType is not JsonTokenType.PropertyName && levels.TryPeek(out var around) && around.IsArray) around.Index++;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) levels.Push(new Level(reader.TokenType is JsonTokenType.StartArray));
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)) return true;
        var text = Text(ref reader);
        if (reader.TokenType is JsonTokenType.PropertyName) levels.Peek().Name = text ?? "";
        return text is not null;
    }

    /// <summary>In an array the element after the last one that was read: the one that is broken, if the text is.</summary>
    public override string ToString()
    {
        var pointer = new StringBuilder();
        foreach (var (depth, level) in levels.Reverse().Index())
        {
            if (!level.IsArray && level.Name is null) break;
            pointer.Append('/').Append(level.IsArray ? $"{(depth == levels.Count - 1 ? level.Index + 1 : level.Index)}" : Finding.Token(level.Name!));
        }

        return pointer.ToString();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Encoding.UTF8.GetString(reader.ValueSpan);
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // the one thing that it says of an escaped text: half a surrogate pair
        }
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray => isArray;

        public int Index { get; set; } = -1;

        public string? Name { get; set; }
    }
}
