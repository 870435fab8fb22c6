using System.Globalization;
using System.Text.Json.Nodes;

namespace Local.Samples.Traffic;

/// <summary>A named drift, and the features it can happen to, the usual one first.</summary>
public sealed record DriftKind(string Name, IReadOnlyList<string> Features, Func<string, Drift> On)
{
    private const double Some = 0.3;
    private const double DieselLoss = 0.25;

    // Units that are mixed up in practice.
    private static readonly Dictionary<string, (double Factor, int Digits, string Words)> Units = new()
    {
        ["mileage"] = (1.609, 0, "kilometres for miles"),
        ["mpg"] = (0.354, 1, "kilometres per litre for miles per gallon"),
        ["engine_size"] = (1000, 0, "cubic centimetres for litres"),
    };

    private static readonly Dictionary<string, string> News = new() { ["fuel_type"] = "Electric", ["transmission"] = "Continuous", ["make"] = "Nimbus", ["model_name"] = "Aurora" };

    public static IReadOnlyList<DriftKind> All { get; } =
    [
        new("scaled-feature", [.. Units.Keys], Scaled),
        new("new-category", [.. News.Keys], NewCategory),
        new("missing-values", ["mpg", "tax", "mileage", "year", "engine_size", "transmission", "fuel_type", "make", "model_name"], Missing),
        new("broken-sensor", ["engine_size", "mpg", "mileage", "tax"], Broken),
        new("changed-concept", ["fuel_type"], Changed),
    ];

    private static Drift Scaled(string feature)
    {
        var (factor, digits, words) = Units[feature];
        return new("scaled-feature", feature, $"{feature} comes in {words}") { Ask = (row, _) => Replace(row, feature, value => Math.Round(value * factor, digits)) };
    }

    private static Drift NewCategory(string feature) =>
        new("new-category", feature, $"{Percent(Some)} of the cars have the {feature} {News[feature]}") { Ask = (row, random) => { if (random.Chance(Some)) row[feature] = News[feature]; } };

    private static Drift Missing(string feature) =>
        new("missing-values", feature, $"{Percent(Some)} of the cars come without {feature}") { Ask = (row, random) => { if (random.Chance(Some)) row[feature] = null; } };

    private static Drift Broken(string feature) =>
        new("broken-sensor", feature, $"{Percent(Some)} of the cars bring -1 for {feature}, as a reader does that has failed") { Ask = (row, random) => { if (random.Chance(Some)) row[feature] = -1; } };

    private static Drift Changed(string feature) => new("changed-concept", feature, $"diesel cars lose {Percent(DieselLoss)} of their price; what is asked stays the same")
    {
        Worth = car => car.Fuel == "Diesel" ? 1 - DieselLoss : 1,
        Lasts = true,
    };

    private static void Replace(JsonObject row, string feature, Func<double, double> change)
    {
        if (row[feature] is { } value) row[feature] = change(Convert.ToDouble(value.ToString(), CultureInfo.InvariantCulture));
    }

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
