using Contracts.Configuration;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Reads a file's record into a row, or tells why it must be set aside.</summary>
public sealed class RowCheck
{
    private readonly Header header;
    private readonly int numericCount;
    private readonly MissingTexts missing;

    public RowCheck(Header header, ModelConfiguration configuration)
    {
        (this.header, numericCount) = (header, configuration.Features.Numeric.Count);
        missing = new MissingTexts(configuration.Data.Missing);
    }

    /// <summary>The reason to reject the record, or null.</summary>
    public string? Read(CsvRecords csv, RawRow row, out double target)
    {
        row.Clear();
        target = double.NaN;
        if (csv.Count != header.Names.Count)
            return $"{csv.Count} values instead of {header.Names.Count}";

        for (var column = 0; column < csv.Count; column++)
        {
            if (header.Roles[column] is var role && role >= numericCount)
                row.SetText(role - numericCount, missing.Value(csv[column]));
            else if (role != Header.Ignored && !TryNumber(csv[column], out role == Header.Target ? ref target : ref row.Numbers[role]))
                return Number.Reason(TextValue.Trim(csv[column]), header.Names[column]);
        }

        return double.IsNaN(target) ? "target missing" : null;
    }

    private bool TryNumber(ReadOnlySpan<byte> field, out double value)
    {
        var text = missing.Value(field);
        value = double.NaN;
        return text.IsEmpty || Number.TryParseValue(text, out value);
    }
}
