namespace Jobs.Monitoring.Statistics;

/// <summary>Model Monitor's names of types. A number's type is judged by the number: 2017.0 and 2.017e3 are integral.</summary>
public static class InferredType
{
    public const string Integral = nameof(Integral);
    public const string Fractional = nameof(Fractional);
    public const string Strings = "String";
    public const string Unknown = nameof(Unknown);

    /// <summary>A single text does not make a column of numbers one of texts; most values decide.</summary>
    public static string Of(NumberColumn column) =>
        column.Present == 0 ? Unknown
        : column.Texts > column.Moments.Count ? Strings
        : column.Integral == column.Moments.Count ? Integral : Fractional;
}
