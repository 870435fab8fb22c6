using System.Globalization;

namespace Local.Samples.Traffic;

/// <summary>The prices of a week's cars, as they are dropped when they have become known.</summary>
/// <param name="Week">The week in which the cars were asked for.</param>
public sealed record LabelFile(int Week, string Name, IReadOnlyList<AskedCar> Cars)
{
    public string Csv => "row_id,price\n" + string.Concat(Cars.Select(car => string.Create(CultureInfo.InvariantCulture, $"{car.RowId},{car.Price}\n")));
}
