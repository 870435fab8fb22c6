using System.Globalization;
using System.Text.Json.Nodes;

namespace Local.Samples;

/// <summary>One listing; null is a value that the seller left out.</summary>
public sealed record UsedCar
{
    private static readonly string[] Fuels = ["Petrol", "Diesel", "Hybrid"];

    public required CarModel Model { get; init; }

    public required int Year { get; init; }

    public required int Price { get; init; }

    public string? Transmission { get; init; }

    public int? Mileage { get; init; }

    public required string Fuel { get; init; }

    public int? Tax { get; init; }

    public double? Mpg { get; init; }

    public required double Engine { get; init; }

    /// <summary>A listing of about 2020: cars lose value with age and with miles beyond what their age explains.</summary>
    public static UsedCar Draw(SeededRandom random)
    {
        var model = Choose(random);
        var (age, engine) = (Math.Min(random.Next(9), random.Next(13)), model.Engines[random.Next(model.Engines.Length)]);
        var (fuel, automatic) = (FuelOf(engine, age, random), random.Chance(model.Price > 25000 ? 0.7 : 0.25));
        var mileage = (int)Math.Max(20, ((age + 0.4) * 8200 * (1 + 0.28 * random.NextNormal())) + (600 * random.NextNormal()));
        return new()
        {
            Model = model,
            Year = 2020 - age,
            Price = Worth(model, (age, mileage, engine), (fuel, automatic), random),
            Transmission = random.Chance(0.004) ? null : automatic ? "Automatic" : random.Chance(0.06) ? "Semi-Auto" : "Manual",
            Mileage = random.Chance(0.006) ? null : mileage,
            Fuel = fuel,
            Tax = random.Chance(0.015) ? null : RoadTax(fuel, engine, age),
            Mpg = random.Chance(0.02) ? null : Economy(model, engine, fuel, random),
            Engine = engine,
        };
    }

    public string Line(string id, string? mileage = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"{id},{Model.Make},{Model.Name},{Year},{Price},{Transmission},{mileage ?? Mileage?.ToString(CultureInfo.InvariantCulture)},{Fuel},{Tax},{Mpg:0.0},{Engine:0.0}");

    /// <summary>As the inference API takes it.</summary>
    public JsonObject Row() => new()
    {
        ["make"] = Model.Make,
        ["model_name"] = Model.Name,
        ["year"] = Year,
        ["transmission"] = Transmission,
        ["mileage"] = Mileage,
        ["fuel_type"] = Fuel,
        ["tax"] = Tax,
        ["mpg"] = Mpg,
        ["engine_size"] = Engine,
    };

    private static CarModel Choose(SeededRandom random)
    {
        var ticket = random.Next(Catalogue.Models.Sum(model => model.Popularity));
        return Catalogue.Models.First(model => (ticket -= model.Popularity) < 0);
    }

    private static string FuelOf(double engine, int age, SeededRandom random) =>
        age < 6 && random.Chance(0.07) ? Fuels[2] : random.Chance(engine >= 1.6 ? 0.6 : 0.12) ? Fuels[1] : Fuels[0];

    private static int Worth(CarModel model, (int Age, int Mileage, double Engine) car, (string Fuel, bool Automatic) kind, SeededRandom random)
    {
        var worth = model.Price * (1 + (0.16 * (car.Engine - model.Engines[0]))) * (kind.Automatic ? 1.07 : 1) * (kind.Fuel == "Hybrid" ? 1.09 : 1);
        for (var year = 0; year < car.Age; year++)
            worth *= year == 0 ? 0.84 : 0.89;
        worth *= Math.Max(0.6, 1.06 - (car.Mileage / 420000.0) - (car.Mileage > 60000 ? 0.03 : 0));
        return Math.Max(500, (int)(worth * (1 + (0.085 * random.NextNormal())) / 5) * 5);
    }

    private static int RoadTax(string fuel, double engine, int age) =>
        age <= 3 ? (fuel == "Hybrid" ? 135 : 145) : fuel == "Hybrid" ? 0 : engine < 1.3 ? 20 : engine < 2 ? 125 : 200;

    private static double Economy(CarModel model, double engine, string fuel, SeededRandom random)
    {
        var mpg = (model.Mpg * (fuel == "Diesel" ? 1.18 : fuel == "Hybrid" ? 1.35 : 1)) - (4 * (engine - model.Engines[0])) + (2 * random.NextNormal());
        return (int)(mpg * 10) / 10.0;
    }
}
