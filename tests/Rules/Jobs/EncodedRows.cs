using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Jobs;
using Jobs.Csv;
using Jobs.Features;

namespace Tests.Rules.Jobs;

/// <summary>Rows by name and by position, and the columns they become.</summary>
public sealed class EncodedRows
{
    private static readonly FeatureSchema Schema = new(
        "price",
        [
            new Feature { Name = "year", Type = FeatureType.Numeric, Imputation = 2016 },
            new Feature { Name = "mpg", Type = FeatureType.Numeric, Imputation = 52.5 },
            new Feature { Name = "make", Type = FeatureType.Categorical, Categories = ["audi", "ford, \"GB\""], Missing = true },
            new Feature { Name = "fuel", Type = FeatureType.Categorical, Categories = ["Diesel", "Petrol"] },
        ],
        ["year", "mpg", "make=audi", "make=ford, \"GB\"", "make is missing", "fuel=Diesel", "fuel=Petrol"]);

    [Theory]
    [InlineData("2017,60.1,audi,Petrol", "2017,60.1,1,0,0,0,1")]
    [InlineData(" 2017 ,\"60.10\", audi ,\"Petrol\"", "2017,60.1,1,0,0,0,1")]
    [InlineData(",,,", "2016,52.5,0,0,1,0,0")]
    [InlineData("2017,60.1,volvo,2", "2017,60.1,0,0,0,0,0")]
    [InlineData("2017,60.1,\"ford, \"\"GB\"\"\",Diesel", "2017,60.1,0,1,0,1,0")]
    [InlineData("2017,60.1,\"ford,\r\n\"\"GB\"\"\",Diesel", "2017,60.1,0,1,0,1,0")]
    [InlineData("2017,60.1,AUDI,NA", "2017,60.1,0,0,0,0,0")]
    [InlineData("2017,60.1,a\0udi,Petrol", "2017,60.1,0,0,0,0,1")]
    public void Encodes_by_position(string line, string encoded) => ByPosition(line).ShouldBe((encoded + "\n", ""));

    [Theory]
    [InlineData("""{"instances":[{"year":2017,"mpg":60.1,"make":"audi","fuel":"Petrol"}]}""", "2017,60.1,1,0,0,0,1\n")]
    [InlineData("""{"instances":[{"fuel":" Petrol\n","make":"\u0061udi","mpg":6.01e1,"year":2017.0}]}""", "2017,60.1,1,0,0,0,1\n")]
    [InlineData("""{"instances":[{"year":null,"mpg":null,"make":null,"fuel":null},{"year":1,"mpg":2,"make":"","fuel":"x"}]}""", "2016,52.5,0,0,1,0,0\n1,2,0,0,1,0,0\n")]
    public void Encodes_by_name(string json, string encoded) => ByName(json).ShouldBe((encoded, ""));

    [Theory]
    [InlineData("2017,,audi,Petrol", "2017,,1,0,0,0,1")]
    [InlineData(",,,", ",,0,0,1,0,0")]
    public void Leaves_missing_numbers_empty_where_the_algorithm_knows_them(string line, string encoded) =>
        ByPosition(line, Schema, MissingNumbers.Empty).ShouldBe((encoded + "\n", ""));

    [Theory]
    [InlineData("""{"instances":[{"year":2017,"mpg":null,"make":"audi","fuel":"Petrol"}]}""", "2017,,1,0,0,0,1\n")]
    [InlineData("""{"instances":[{"year":-999,"mpg":"NA","make":"NA","fuel":"?"}]}""", ",,0,0,1,0,0\n")]
    public void Leaves_missing_numbers_of_named_rows_empty(string json, string encoded) =>
        Encode((output, faults) => RowsByName.Encode(Encoding.UTF8.GetBytes(json), WithMarkers, MissingNumbers.Empty, output, faults)).ShouldBe((encoded, ""));

    [Theory]
    [InlineData("NA, -999 ,?,Petrol", "2016,1,52.5,0,0,1,0,1")]
    [InlineData("2017,60.1,na,Diesel", "2017,0,60.1,0,0,0,1,0")]
    public void Takes_the_model_s_texts_for_missing_values_and_marks_them_beside_the_median(string line, string encoded)
    {
        var marked = WithMarkers with { Features = [WithMarkers.Features[0] with { Indicator = true }, .. WithMarkers.Features.Skip(1)] };

        ByPosition(line, marked, MissingNumbers.Median).ShouldBe((encoded + "\n", ""));
    }

    [Theory]
    [InlineData("-1e-07", "-0.0000001")]
    [InlineData("2.5E-300", "0.000", 5)]
    [InlineData("1e21", "1000000000000000000000")]
    [InlineData("", "3")]
    [InlineData("-0.5", "-0.5")]
    public void Writes_a_model_s_only_column_without_exponent_and_never_as_an_empty_line(string value, string encoded, int shown = 99)
    {
        var only = new FeatureSchema("price", [new Feature { Name = "x", Type = FeatureType.Numeric, Imputation = 3 }], ["x"]);

        var written = Encode((output, faults) => RowsByName.Encode(Encoding.UTF8.GetBytes($$"""{"instances":[{"x":{{(value.Length == 0 ? "null" : value)}}}]}"""), only, MissingNumbers.Empty, output, faults));

        written.Encoded[..Math.Min(shown, written.Encoded.Length)].ShouldBe(shown == 99 ? encoded + "\n" : encoded);
        written.Encoded.ShouldNotContain("E");
    }

    [Theory]
    [InlineData("""{"instances":[{"yaer":2017,"mpg":"x","make":3,"fuel":[1]}]}""", "/instances/0/yaer is not a feature. Did you mean 'year'?; /instances/0/mpg must be a number or null, not text.; /instances/0/make must be text or null, not a number.; /instances/0/fuel must be text or null, not an array.; /instances/0/year is not there; a value that is not known is null.")]
    [InlineData("""{"instances":[{"year":1,"year":2,"mpg":1e99,"make":"","fuel":true}]}""", "/instances/0/year is there twice.; /instances/0/mpg is beyond 1e30.; /instances/0/fuel must be text or null, not a boolean.")]
    [InlineData("""{"instances":[[1,2]]}""", "/instances/0 must be an object with a member for each feature, not an array.")]
    [InlineData("""{"instances":[]}""", "/instances There is no row in it.")]
    [InlineData("""{"instances":[{"year":1,"mpg":1,"make":"","fuel":""}],"more":1}""", " There is something beside instances.")]
    [InlineData("""{"rows":[]}""", """ The body must be {"instances":[{...}]}, with nothing beside instances.""")]
    [InlineData("""[]""", """ The body must be {"instances":[{...}]}, with nothing beside instances.""")]
    [InlineData("""{"instances":[{"year":1,}]}""", " The body is not JSON: line 1, byte 25.")]
    [InlineData("""{"instances":[{"year":1,"mpg":1,"make":"","fuel":""}]} x""", " The body is not JSON: line 1, byte 56.")]
    [InlineData("""{"instances":[{"year":1,"mpg":1,"make":"\ud800","fuel":""}]}""", " A text has half a surrogate pair (\\uD800 to \\uDFFF).")]
    [InlineData("""{"instances":[{"a/b~c":1,"year":1,"mpg":1,"make":"","fuel":""}]}""", "/instances/0/a~1b~0c is not a feature.")]
    public void Names_every_fault_of_rows_by_name(string json, string faults) => ByName(json).Faults.ShouldBe(faults);

    [Theory]
    [InlineData("1,2,a", "/instances/0 line 1 has 3 values, not 4: year, mpg, make, fuel.")]
    [InlineData("1,2,a,b\n\n1,2,a,b", "/instances/1 line 2 has 1 values, not 4: year, mpg, make, fuel.")]
    [InlineData("1,2,\"a\nb\",c\n1,2,a,b,c", "/instances/1 line 3 has 5 values, not 4: year, mpg, make, fuel.")]
    [InlineData("year,mpg,make,fuel", "/instances/0/year line 1: 'year' is not a number.; /instances/0/mpg line 1: 'mpg' is not a number.")]
    [InlineData("1,2,\"a,b", " line 1 has a quoted field that is never closed. Put values with commas, quotes or line breaks in quotes, and double the quotes inside them.")]
    public void Names_every_fault_of_rows_by_position(string csv, string faults) => ByPosition(csv).Faults.ShouldBe(faults);

    [Fact]
    public void Names_a_hundred_faults_at_most()
    {
        var body = $$"""{"instances":[{{string.Join(',', Enumerable.Repeat("{}", 60))}}]}""";
        var faults = new Faults();

        RowsByName.Encode(Encoding.UTF8.GetBytes(body), Schema, MissingNumbers.Median, new PooledBuffer(), faults);

        faults.All.Count.ShouldBe(100);
    }

    [Fact]
    public void Writes_the_same_bytes_for_a_row_by_name_and_by_position() => Prop.ForAll(
        Rows.ToArbitrary(),
        rows => ByName(JsonSerializer.Serialize(new { instances = rows.Select(row => new { year = row.Year, mpg = row.Mpg, make = row.Make, fuel = row.Fuel }) }))
            == ByPosition(string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Year},{row.Mpg},{Quote(row.Make)},{Quote(row.Fuel)}\n"))))).QuickCheckThrowOnFailure();

    private static Gen<(double? Year, double? Mpg, string? Make, string? Fuel)[]> Rows =>
        (from year in Numbers
         from mpg in Numbers
         from make in Texts
         from fuel in Texts
         select (year, mpg, make, fuel)).NonEmptyListOf().Select(rows => rows.ToArray());

    private static Gen<double?> Numbers => Gen.OneOf(
        Gen.Constant((double?)null),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => Math.Abs(number.Get) <= 1e30 ? number.Get : (double?)1));

    private static Gen<string?> Texts => Gen.OneOf(
        Gen.Elements<string?>(null, "", " ", "audi", "ford, \"GB\"", "ford,\r\n\"GB\"", "Diesel", " Petrol "),
        ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => IsWhole(text.Get) ? (string?)text.Get : "x"));

    private static bool IsWhole(string? text) => text is null || !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static string Quote(string? text) => text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static (string Encoded, string Faults) ByName(string json) =>
        Encode((output, faults) => RowsByName.Encode(Encoding.UTF8.GetBytes(json), Schema, MissingNumbers.Median, output, faults));

    private static FeatureSchema WithMarkers => Schema with { MissingTexts = ["NA", "?", "-999"] };

    private static (string Encoded, string Faults) ByPosition(string csv) => ByPosition(csv, Schema, MissingNumbers.Median);

    private static (string Encoded, string Faults) ByPosition(string csv, FeatureSchema schema, MissingNumbers missing) => Encode((output, faults) =>
    {
        using var records = new CsvRecords(Encoding.UTF8.GetBytes(csv));
        RowsByPosition.Encode(records, schema, missing, output, faults);
    });

    private static (string Encoded, string Faults) Encode(Action<PooledBuffer, Faults> encode)
    {
        using var output = new PooledBuffer();
        var faults = new Faults();
        encode(output, faults);
        return (Encoding.UTF8.GetString(output.Span), string.Join("; ", faults.All.Select(fault => $"{fault.Pointer} {fault.Message}")));
    }
}
