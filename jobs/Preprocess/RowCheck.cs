using System.Text;
using Contracts.Configuration;
using Jobs.Csv;
using Jobs.Features;

namespace Jobs.Preprocess;

/// <summary>Reads a file's record into a row, or tells why it must be set aside.</summary>
public sealed class RowCheck
{
    private readonly Header header;
    private readonly int numericCount;
    private readonly int featureCount;
    private readonly MissingTexts missing;
    private readonly ColumnRules rules;

    public RowCheck(Header header, ModelConfiguration configuration)
    {
        this.header = header;
        (numericCount, featureCount) = (configuration.Features.Numeric.Count, configuration.Features.Numeric.Count + configuration.Features.Categorical.Count);
        missing = new MissingTexts(configuration.Data.Missing);
        rules = new ColumnRules(Ruled(header, configuration), missing);
        Wrong = new WrongValues(header.Names);
    }

    /// <summary>What numeric columns held beside numbers, in all records by now.</summary>
    public WrongValues Wrong { get; }

    /// <summary>The value that the last reason is about, where it is about one.</summary>
    public string? Value { get; private set; }

    /// <summary>The reason to reject the record, or null.</summary>
    public string? Read(CsvRecords csv, RawRow row, out double target)
    {
        row.Clear();
        (target, Value) = (double.NaN, null);
        if (csv.Count != header.Names.Count)
            return $"{csv.Count} values instead of {header.Names.Count}";

        var (reason, values) = (default(string), 0);
        for (var column = 0; column < csv.Count; column++)
        {
            var role = header.Roles[column];
            if (role == Header.Ignored || missing.Value(csv[column]) is not { IsEmpty: false } text)
                continue;
            values += role == Header.Target ? 0 : 1;
            if (role >= numericCount)
                row.SetText(role - numericCount, text);
            else if (!Wrong.Take(column, text, null, csv.Line) || !Number.TryParseValue(text, out role == Header.Target ? ref target : ref row.Numbers[role]))
                reason ??= Broken(text, column);
        }

        if (reason is not null)
            return reason;
        if (values == 0 && (featureCount > 1 || double.IsNaN(target)))
            return Reasons.NoValue;
        return double.IsNaN(target) ? "target missing" : BrokenRule(csv);
    }

    private string Broken(ReadOnlySpan<byte> text, int column)
    {
        Value = Encoding.UTF8.GetString(text);
        return Number.Reason(text, header.Names[column]);
    }

    private string? BrokenRule(CsvRecords csv)
    {
        var reason = rules.Broken(csv, out var value);
        Value = value;
        return reason;
    }

    private static IEnumerable<RuledColumn> Ruled(Header header, ModelConfiguration configuration) =>
        from rule in configuration.Data.Rules
        let place = header.Names.ToList().IndexOf(rule.Key)
        where place >= 0
        select new RuledColumn(rule.Key, place, rule.Key == configuration.Target || configuration.Features.Numeric.Contains(rule.Key), rule.Value);
}
