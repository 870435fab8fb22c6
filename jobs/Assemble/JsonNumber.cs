namespace Jobs.Assemble;

/// <summary>Tells numbers that JSON writes the same way; it knows neither +1 nor 007 nor .5.</summary>
internal static class JsonNumber
{
    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-', ..])
            text = text[1..];
        var whole = Digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0'))
            return false;
        text = text[whole..];
        return text.IsEmpty || (text[0] == '.' && Digits(text[1..]) is var decimals and > 0 && decimals == text.Length - 1);
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
