namespace Contracts.Serving;

/// <summary>The length of rows as the Encode container writes them.</summary>
public static class EncodedRow
{
    /// <summary>The longest number, with its comma.</summary>
    private const int Number = 25;

    /// <summary>One digit, with its comma.</summary>
    private const int Indicator = 2;

    public static long Bytes(int numbers, int indicators) => ((long)numbers * Number) + ((long)indicators * Indicator);
}
