using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Asl.Json;

/// <summary>Numbers with every digit they came with.</summary>
internal static class Number
{
    public static JsonNode Read(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var integer)) return JsonValue.Create(integer);
        using var document = JsonDocument.ParseValue(ref reader);
        return JsonValue.Create(document.RootElement.Clone())!;
    }

    public static string Text(JsonValue value) =>
        value.TryGetValue(out long integer) ? integer.ToString(CultureInfo.InvariantCulture)
        : value.TryGetValue(out JsonElement element) ? element.GetRawText()
        : value.ToJsonString();

    public static bool Is(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number;

    /// <summary>Whether it was written without fraction and exponent; 1.0 is no integer here, as in the service.</summary>
    public static bool IsInteger(JsonNode? node) => Is(node) && Text((JsonValue)node!).AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    public static bool TryInteger(JsonNode? node, out long value)
    {
        value = 0;
        return IsInteger(node) && long.TryParse(Text((JsonValue)node!), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static double Double(JsonNode node) => double.Parse(Text((JsonValue)node), CultureInfo.InvariantCulture);

    public static int Compare(JsonNode left, JsonNode right)
    {
        var (a, b) = (Text((JsonValue)left), Text((JsonValue)right));
        if (BigInteger.TryParse(a, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i)
            && BigInteger.TryParse(b, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var j)) return i.CompareTo(j);
        return Fits(a, out var x) && Fits(b, out var y)
            ? x.CompareTo(y)
            : double.Parse(a, CultureInfo.InvariantCulture).CompareTo(double.Parse(b, CultureInfo.InvariantCulture));
    }

    // Decimal holds 28 digits exactly; longer texts and tiny values are compared as doubles instead of rounding silently to zero.
    private static bool Fits(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && text.Length <= 28 && text.AsSpan().IndexOfAny('e', 'E') < 0;
}
