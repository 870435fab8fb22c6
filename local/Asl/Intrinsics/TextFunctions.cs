using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Local.Asl.Json;

namespace Local.Asl.Intrinsics;

/// <summary>States.Format, StringSplit, Hash and Base64.</summary>
internal static class TextFunctions
{
    public static JsonNode? Format(Arguments arguments)
    {
        var template = arguments.RawTemplate ?? arguments.Text(0);
        var text = new StringBuilder();
        var used = 0;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '\\' && i + 1 < template.Length) text.Append(template[++i]);
            else if (template[i] == '{' && i + 1 < template.Length && template[i + 1] == '}')
            {
                if (++used >= arguments.Values.Count) throw Mismatch(template, arguments);
                text.Append(JavaText.Of(arguments[used]));
                i++;
            }
            else text.Append(template[i]);
        }

        return used == arguments.Values.Count - 1 ? text.ToString() : throw Mismatch(template, arguments);
    }

    public static JsonNode? StringSplit(Arguments arguments)
    {
        var (text, delimiters) = (arguments.Text(0), arguments.Text(1).EnumerateRunes().ToHashSet());
        if (delimiters.Count == 0) throw new IntrinsicException("The delimiter must not be empty");
        var parts = new JsonArray();
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!delimiters.Contains(rune)) part.Append(rune);
            else Finish(part, parts);
        }

        Finish(part, parts);
        return parts;
    }

    public static JsonNode? Hash(Arguments arguments)
    {
        var text = arguments[0].AsText() is null ? JsonText.Write(arguments[0]) : arguments.ShortText(0);
        return Convert.ToHexStringLower(Digest(arguments.Text(1), Encoding.UTF8.GetBytes(text)));
    }

    public static JsonNode? Base64Encode(Arguments arguments) => Convert.ToBase64String(Encoding.UTF8.GetBytes(arguments.ShortText(0)));

    public static JsonNode? Base64Decode(Arguments arguments)
    {
        var text = arguments.ShortText(0);
        var bytes = new byte[text.Length];
        return !text.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(text, bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw new IntrinsicException($"Invalid Base64 string: {text}");
    }

    private static void Finish(StringBuilder part, JsonArray parts)
    {
        if (part.Length > 0) parts.Add(part.ToString());
        part.Clear();
    }

    private static IntrinsicException Mismatch(string template, Arguments arguments) =>
        new($"The number of placeholders in '{template}' does not match the number of arguments: {arguments.Values.Count - 1}");

#pragma warning disable CA5350, CA5351 // the caller names the algorithm, weak ones included
    private static byte[] Digest(string algorithm, byte[] data) => algorithm switch
    {
        "MD5" => MD5.HashData(data),
        "SHA-1" => SHA1.HashData(data),
        "SHA-256" => SHA256.HashData(data),
        "SHA-384" => SHA384.HashData(data),
        "SHA-512" => SHA512.HashData(data),
        _ => throw new IntrinsicException($"Unknown hashing algorithm: {algorithm}. Supported: MD5, SHA-1, SHA-256, SHA-384, SHA-512"),
    };
#pragma warning restore CA5350, CA5351
}
