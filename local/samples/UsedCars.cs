using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Local.Samples;

/// <summary>The sample data of the demo: listings with gaps to fill in, and a few that cannot be used.</summary>
public static class UsedCars
{
    public const string Header = "listing_id,make,model_name,year,price,transmission,mileage,fuel_type,tax,mpg,engine_size";

    private const int Rows = 6000;
    private const ulong Seed = 20;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    // What people type into a column of numbers.
    private static readonly string[] Unusable = ["unknown", "\"45,000\"", "12k", "tba", "31200 miles", "low", "n/a", "sixty"];

    public static string Csv()
    {
        var (random, text) = (new SeededRandom(Seed), new StringBuilder(Header).Append('\n'));
        for (var row = 0; row < Rows; row++)
        {
            var unusable = row % 700 == 350 ? Unusable[row / 700 % Unusable.Length] : null;
            text.Append(UsedCar.Draw(random).Line($"L{100001 + row}", unusable)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Three cars that are not in the file, as the inference API takes them.</summary>
    public static string ThreeCarsJson()
    {
        var random = new SeededRandom(Seed + 1);
        var cars = new JsonObject { ["instances"] = new JsonArray([.. Enumerable.Range(0, 3).Select(_ => UsedCar.Draw(random).Row())]) };
        return cars.ToJsonString(Indented) + "\n";
    }
}
