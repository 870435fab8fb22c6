namespace Local.Samples;

/// <summary>One model as sold new.</summary>
/// <param name="Price">With the smallest engine.</param>
/// <param name="Popularity">How often it is listed, against the others.</param>
public sealed record CarModel(string Make, string Name, int Price, double[] Engines, double Mpg, int Popularity);

/// <summary>Invented makes and models, in the proportions of a used-car market.</summary>
public static class Catalogue
{
    public static IReadOnlyList<CarModel> Models { get; } =
    [
        new("Alder", "Pip", 11500, [1.0, 1.2], 58, 14),
        new("Alder", "Meadow", 16500, [1.0, 1.5, 2.0], 52, 12),
        new("Alder", "Ridge", 23500, [1.5, 2.0], 44, 8),
        new("Borealis", "One", 21500, [1.4, 2.0], 50, 9),
        new("Borealis", "Three", 29500, [2.0, 3.0], 46, 8),
        new("Borealis", "X", 41000, [2.0, 3.0], 38, 4),
        new("Castell", "City", 10200, [1.0, 1.2], 60, 12),
        new("Castell", "Tour", 17800, [1.2, 1.6], 51, 9),
        new("Corvin", "Sprint", 14200, [1.0, 1.4], 54, 10),
        new("Corvin", "Vault", 26500, [1.6, 2.0], 42, 5),
        new("Fjord", "Nord", 19200, [1.5, 2.0], 49, 8),
        new("Fjord", "Coast", 33500, [2.0, 2.5], 41, 4),
    ];
}
