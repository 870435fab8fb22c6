using Jobs.Features;

namespace Jobs.Csv;

/// <summary>What stands in the numeric columns of a file and is no number.</summary>
public sealed class WrongValues(IEnumerable<string> names)
{
    private readonly ColumnValues[] columns = [.. names.Select(name => new ColumnValues(name))];

    /// <summary>Those with values that are no numbers, the worst first.</summary>
    public IReadOnlyList<ColumnValues> Columns => [.. columns.Where(column => column.Wrong > 0).OrderByDescending(column => column.Wrong)];

    /// <summary>The columns that hold something else than numbers.</summary>
    public bool HasWrongKind => columns.Any(column => column.Wrong > 0 && column.IsMostlyWrong);

    /// <summary>Takes a value that is not missing; false when it is no number.</summary>
    public bool Take(int column, ReadOnlySpan<byte> text, string? file, long line)
    {
        columns[column].Count();
        if (Number.IsValue(text))
            return true;
        columns[column].Add(text, file is null ? $"{line}" : $"{line} of {file}");
        return false;
    }
}
