using System.Text;
using System.Text.Json;

namespace Local.Asl.Validation;

/// <summary>Says what is wrong with a JSON text in the words of the service's parser.</summary>
public static class JsonSyntax
{
    /// <summary>The message without its place, and the place; for a text that is valid the message is empty.</summary>
    public static (string Message, string Location) Explain(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        try
        {
            while (reader.Read())
            {
            }

            return ("", Location(json, json.Length));
        }
        catch (JsonException exception)
        {
            return At(json, Offset(json, exception), reader.CurrentDepth > 0 && reader.TokenType is JsonTokenType.StartObject);
        }
    }

    private static (string Message, string Location) At(string json, int offset, bool expectsName)
    {
        if (offset >= json.Length) return ("Unexpected end-of-input", Location(json, json.Length));
        var end = offset;
        while (end < json.Length && (char.IsLetterOrDigit(json[end]) || json[end] == '_')) end++;
        if (end > offset && char.IsLetter(json[offset]))
        {
            return ($"Unrecognized token '{json[offset..end]}': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')", Location(json, end));
        }

        var expected = expectsName ? "was expecting double-quote to start field name" : "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
        return ($"Unexpected character ('{json[offset]}' (code {(int)json[offset]})): {expected}", Location(json, offset + 1));
    }

    private static int Offset(string json, JsonException exception)
    {
        var start = 0;
        for (var line = 0; line < exception.LineNumber && start >= 0; line++) start = json.IndexOf('\n', start) + 1;
        var offset = Math.Min(json.Length, start + (int)(exception.BytePositionInLine ?? 0));
        while (offset > 0 && offset < json.Length && char.IsLetterOrDigit(json[offset]) && char.IsLetterOrDigit(json[offset - 1])) offset--;
        return offset;
    }

    private static string Location(string json, int offset)
    {
        var before = json[..offset];
        var line = before.Count(c => c == '\n') + 1;
        return $"[Source: (String)\"{Shown(json)}\"; line: {line}, column: {offset - before.LastIndexOf('\n')}]";
    }

    private static string Shown(string json) => json.Length <= 500 ? json : $"{json[..500]}\"[truncated {json.Length - 500} chars]";
}
