using System.Text;
using Contracts.Configuration;

namespace Tests.Rules.Jobs;

/// <summary>Every refusal names the file, what is wrong and where, and what to do; by the real program.</summary>
public sealed class RefusedFiles : IDisposable
{
    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string> Refusals => new()
    {
        { "", "the file is empty. Fill it with a header line and rows." },
        { Cars.Header + "\n", "the file has a header and no rows. Add rows; about 340 are enough." },
        { Cars.Csv().Replace("price", "prize", StringComparison.Ordinal), "the target column 'price' is missing. Did you mean 'prize'? The file has: listing_id, make, year, prize, mileage. Rename 'prize' to 'price' in the header." },
        { Cars.Csv().Replace("make,year", "brand,y", StringComparison.Ordinal), "the feature columns year, make are missing. The file has: listing_id, brand, y, price, mileage. Add the columns, or remove them from features in models/used-car-price.yaml. What is not known: remove them, or add them to features or ignore in models/used-car-price.yaml." },
        { Cars.Csv(header: Cars.Header + ",colour"), "the column 'colour' is not known. Remove it, or add it to features or ignore in models/used-car-price.yaml." },
        { Cars.Csv(header: Cars.Header.Replace("listing_id", "make", StringComparison.Ordinal)), "the header has the column 'make' 2 times. Keep one of them, and remove the others from the file." },
        { Cars.Csv(more: "L1,\"audi,2011,1,2\n"), "line 102 has a quoted field that is never closed. Put values" },
        { Cars.Csv(more: "L1,\"au\"di,2011,1,2\n"), "line 102 has text after the closing quote of a quoted field" },
        { Cars.Csv(more: "L1,au\"di,2011,1,2\n"), "line 102 has a quote inside an unquoted field. Put values" },
        { Cars.Csv().Replace(',', ';'), "the header has no comma; its values seem to be separated by ';'. Save the file with commas between the values." },
        { Cars.Csv().Replace(',', '\t'), "the header has no comma; its values seem to be separated by tabs." },
        { Cars.Csv(header: "L1,audi,2011,1,2"), "line 1 is a row, not a header: L1, audi, 2011, 1, 2. Write a line with the columns' names above it, in the order of the file's columns, which this file does not tell. The names, in alphabetical order: listing_id, make, mileage, price, year." },
        { Cars.Csv(5), "5 usable rows are too few to split: " },
        { Cars.Csv(1), "one usable row is too few to split: " },
        { Cars.Csv(90, more: string.Concat(Enumerable.Repeat("L,audi,old,1,2\n", 10))), "10 of 100 rows are unusable, more than data.max_rejected (0.05) allows: 10 times not a number in column year (old on line 92). Write numbers, or nothing, in 'year'. Or train without these rows: set data.max_rejected to 0.1 in models/used-car-price.yaml." },
        { Cars.Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"L,audi,{i},7,2\n")), "the target column 'price' is 7 in every row, so there is nothing to learn." },
        { Cars.Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"L,audi,,{i},2\n")), "the column 'year' has no value in any training row. Fill it, or move it from features to ignore in models/used-car-price.yaml." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refuses_with_what_where_and_a_remedy(string csv, string sentence)
    {
        folder.Preprocess(csv).ShouldBe(1);

        folder.Message.Replace('\n', ' ').ShouldStartWith("DatasetRejected: cars.csv: " + sentence);
        folder.Message.Split('\n').Length.ShouldBe(2);
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-16, not UTF-8. Save the file as UTF-8", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Cars.Csv())] },
        { "UTF-16, not UTF-8. Save the file as UTF-8", Encoding.BigEndianUnicode.GetBytes(Cars.Csv()) },
        { "line 12 is not UTF-8 (value 2); it looks like Windows-1252 or Latin-1. Save the file as UTF-8", Encoding.Latin1.GetBytes(Cars.Csv(10, more: "L,citroën,2011,1,2\n")) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Refuses_other_encodings_by_name(string sentence, byte[] csv)
    {
        folder.Preprocess(csv).ShouldBe(1);

        folder.Message.ShouldStartWith("DatasetRejected: cars.csv: ");
        folder.Message.Replace('\n', ' ').ShouldContain(sentence);
    }

    [Fact]
    public void Refuses_a_quote_that_swallows_a_megabyte_without_reading_on()
    {
        folder.Preprocess(Cars.Csv(more: "L,\"audi,2011,1,2\n" + string.Concat(Enumerable.Repeat("L,audi,2011,1,2\n", 200_000)))).ShouldBe(1);

        folder.Message.ShouldStartWith("DatasetRejected: cars.csv: ");
        folder.Message.ShouldContain("102");
        folder.Message.ShouldContain("Put values with commas, quotes or line breaks in quotes");
    }

    [Fact]
    public void Stays_below_a_kilobyte_and_within_characters()
    {
        var features = Enumerable.Range(0, 200).Select(i => $"größe{i}").ToArray();

        folder.Preprocess(Cars.Csv(), Cars.Configuration with { Features = new FeatureColumns { Numeric = features } }).ShouldBe(1);

        var bytes = File.ReadAllBytes(Path.Combine(folder.Base, "output", "message"));
        bytes.Length.ShouldBeLessThan(1024);
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).ShouldContain("größe0, größe1");
    }

    [Fact]
    public void Tells_of_the_rejected_rows_even_when_the_file_is_refused()
    {
        folder.Preprocess(Cars.Csv(10, more: "L,audi,old,1,2\n")).ShouldBe(1);

        folder.Lines("rejected", "rejected.csv")[1].ShouldBe("12,not a number in column year,L,audi,old,1,2");
    }

    [Fact]
    public void Says_so_when_the_configuration_is_not_there()
    {
        folder.Run("preprocess").ShouldBe(1);

        folder.Message.ShouldContain("configuration.json");
    }
}
