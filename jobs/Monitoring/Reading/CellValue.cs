using System.Runtime.CompilerServices;

namespace Jobs.Monitoring.Reading;

/// <summary>What a cell of a number column can be besides a number, as two NaNs that are told apart by their bits.</summary>
public static class CellValue
{
    public static double Missing => double.NaN;

    /// <summary>Something that is no number.</summary>
    public static double Text { get; } = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.NaN) | 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsText(double notNumber) => (BitConverter.DoubleToInt64Bits(notNumber) & 1) == 1;
}
