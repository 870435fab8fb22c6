using System.Text;
using System.Text.Json;

namespace Local.Samples;

/// <summary>The sample data of the demo: listings with gaps to fill in, and a few that cannot be used.</summary>
public static class UsedCars
{
    public const string Header = "listing_id,make,model_name,year,price,transmission,mileage,fuel_type,tax,mpg,engine_size";

    private const int Rows = 6000;
    private const ulong Seed = 20;

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
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("instances");
            for (var i = 0; i < 3; i++)
                Write(json, UsedCar.Draw(random));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, UsedCar car)
    {
        json.WriteStartObject();
        json.WriteString("make", car.Model.Make);
        json.WriteString("model_name", car.Model.Name);
        json.WriteNumber("year", car.Year);
        json.WriteString("transmission", car.Transmission);
        WriteNumber(json, "mileage", car.Mileage);
        json.WriteString("fuel_type", car.Fuel);
        WriteNumber(json, "tax", car.Tax);
        WriteNumber(json, "mpg", car.Mpg);
        json.WriteNumber("engine_size", car.Engine);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
