namespace Jobs.Csv;

/// <summary>Text that is not CSV in UTF-8.</summary>
/// <param name="line">The number of the line on which the record begins, from 1.</param>
/// <param name="problem">A clause that follows "line N".</param>
public sealed class CsvFormatException(long line, string problem, string remedy) : Exception($"line {line} {problem}. {remedy}")
{
    public long Line => line;

    public string Problem => $"line {line} {problem}.";

    public string Remedy => remedy;
}
