using System.Globalization;
using Contracts;

namespace Jobs.Csv;

/// <summary>What to say of numeric columns that hold something else, and what to write instead.</summary>
/// <param name="Target">The column that is predicted; null where a file is scored.</param>
/// <param name="ModelFile">Where the columns' kinds stand; null where a file is scored, as the kinds of a model in service are fixed.</param>
public sealed record KindAdvice(string? Target, string? ModelFile)
{
    private const int MostColumns = 4;
    private const int MostLooks = 3;

    public string Problem(IReadOnlyList<ColumnValues> columns)
    {
        var told = string.Join("; ", columns.Take(MostColumns).Select(Problem));
        return columns.Count > MostColumns ? $"{told}; and so {string.Join(", ", columns.Skip(MostColumns).Select(column => $"'{Shown.Text(column.Name)}'"))}." : $"{told}.";
    }

    public string Remedy(IReadOnlyList<ColumnValues> columns) =>
        string.Join(" ", columns.Take(MostColumns).SelectMany(column => column.Looks.Take(MostLooks).Select(look => Remedy(column, look))).Distinct());

    private string Problem(ColumnValues column)
    {
        var looks = column.Looks.Take(MostLooks).Select(look => $"{Words(look.Look)}: {look.Told}");
        var what = column.Name == Target ? $"the target '{Shown.Text(column.Name)}' must be a number" : $"the column '{Shown.Text(column.Name)}' is to be numeric";
        return $"{what}, and {(column.IsMostlyWrong ? "holds" : $"has {column.Wrong} times")} {string.Join(" and ", looks)}";
    }

    private static string Words(Look look) => look switch
    {
        Look.Missing => "a marker of missing values",
        Look.TrueOrFalse => "true and false",
        Look.YesOrNo => "yes and no",
        Look.Date => "dates or times",
        Look.DecimalComma => "a decimal comma",
        Look.Thousands => "thousands separators",
        Look.Percentage => "percentages",
        Look.Currency => "amounts with a currency",
        Look.Unit => "numbers with a unit",
        Look.Invisible => "invisible characters",
        Look.NotFinite => "infinities",
        Look.TooLarge => "numbers beyond 1e30",
        _ => "words",
    };

    private string Remedy(ColumnValues column, Likeness look)
    {
        var name = $"'{Shown.Text(column.Name)}'";
        var example = look.Examples[0].Text;
        return look.Look switch
        {
            Look.Missing => Missing(column, look),
            Look.NotFinite => $"Write a number{OrNothing(column)} instead of {Shown.Text(example, 30)}.",
            Look.TooLarge => $"Write {name} in a larger unit, so that it stays below 1e30.",
            Look.Date when !column.IsMostlyWrong || column.Name == Target || ModelFile is null => $"Write {name} as a number, such as a year or the days since a fixed one.",
            Look.Date => $"Move {name} from features to ignore in {ModelFile}, or write it as a number, such as a year or the days since a fixed one.",
            Look.Words or Look.TrueOrFalse or Look.YesOrNo => Wordy(column, name),
            _ when Looks.Number(example, look.Look) is { } number => $"Write {number} instead of {Shown.Text(example, 30)}.",
            _ => $"Write numbers alone{OrNothing(column)} in {name}.",
        };
    }

    private string Wordy(ColumnValues column, string name) => column switch
    {
        { IsMostlyWrong: true } when column.Name == Target =>
            $"Classification is not supported: write numbers, such as 1 and 0 for two words, or name a column of numbers as target in {ModelFile}.",
        { IsMostlyWrong: true } when ModelFile is not null => $"Put {name} under features.categorical in {ModelFile}, instead of features.numeric.",
        _ when ModelFile is null => $"Write numbers{OrNothing(column)} in {name}: the model in service was trained on numbers there.",
        _ => $"Write numbers{OrNothing(column)} in {name}.",
    };

    private string Missing(ColumnValues column, Likeness look)
    {
        var markers = string.Join(", ", look.Examples.Select(example => $"\"{Shown.Text(example.Text, 20)}\""));
        return column.Name == Target ? $"Remove the rows whose target is not known ({markers})."
            : ModelFile is null ? $"Write nothing instead of {markers}."
            : string.Create(CultureInfo.InvariantCulture, $"Add {markers} to the list data.missing in {ModelFile}.");
    }

    private string OrNothing(ColumnValues column) => column.Name == Target ? ", or remove the row," : ", or nothing,";
}
