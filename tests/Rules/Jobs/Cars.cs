using System.Globalization;
using System.Text;
using Contracts.Configuration;

namespace Tests.Rules.Jobs;

/// <summary>A small world of used cars.</summary>
internal static class Cars
{
    public const string Header = "listing_id,make,year,price,mileage";

    public static ModelConfiguration Configuration { get; } = new()
    {
        Model = "used-car-price",
        Target = "price",
        Ignore = ["listing_id"],
        Features = new() { Numeric = ["year", "mileage"], Categorical = ["make"] },
        Algorithms = new Dictionary<string, AlgorithmSettings> { ["xgboost"] = new() },
        Gate = new() { Threshold = 3000 },
    };

    /// <summary>A file of sound rows, which further rows may follow.</summary>
    public static string Csv(int rows = 100, string header = Header, string more = "")
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"L{i},{(i % 3 == 0 ? "audi" : "ford")},{2010 + (i % 10)},{5000 + (i * 37)},{1000 * (i % 50)}.5\n");
        return text.Append(more).ToString();
    }
}
