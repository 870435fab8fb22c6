using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts;
using Jobs;
using Jobs.Preprocess;
using ModelFile;

namespace Tests.Rules.Jobs;

/// <summary>Takes each refusal of a training file literally: what its last line tells to do is done, and the file is accepted.</summary>
public sealed partial class FollowedRemedies : IDisposable
{
    private const string Model = "homes";
    private const string Header = "id,area,age,city,price";

    private const string Yaml = """
        model: homes
        target: price
        ignore: [id]
        features: { numeric: [area, age], categorical: [city] }
        data: { max_rejected: 0.05 }
        algorithms: { xgboost: { hyperparameters: { num_round: 10 } } }
        gate: { threshold: 100 }
        """;

    private readonly JobFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A file and a model file, what is said of them, and what a reader does who takes the remedy literally.</summary>
    public sealed record Case(string Csv, string Problem, string Remedy, Func<string, string>? Edit = null, Func<string, string>? EditYaml = null, string Yaml = Yaml);

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, Case> Cases { get; } = new()
    {
        ["true and false"] = new(
            Age(i => i % 2 == 0 ? "True" : "False"), "the column 'age' is to be numeric, and holds true and false: True (line 2), False (line 3).", "Put 'age' under features.categorical in models/homes.yaml", EditYaml: ToCategorical),
        ["words"] = new(Age(i => i % 3 == 0 ? "old" : "new"), "holds words: old (line 2), new (line 3)", "Put 'age' under features.categorical in models/homes.yaml", EditYaml: ToCategorical),
        ["dates"] = new(
            Age(i => $"2024-01-{1 + (i % 28):00}"), "holds dates or times: 2024-01-01 (line 2), 2024-01-02 (line 3), 2024-01-03 (line 4)", "Move 'age' from features to ignore in models/homes.yaml", EditYaml: ToIgnored),
        ["thousands"] = new(Age(i => $"\"1,{200 + i}.50\""), "holds thousands separators: 1,200.50 (line 2)", "Write 1200.50 instead of 1,200.50.", text => Quoted().Replace(text, match => match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal))),
        ["a decimal comma"] = new(Age(i => $"\"{i},5\""), "holds a decimal comma: 0,5 (line 2)", "Write 0.5 instead of 0,5.", text => Quoted().Replace(text, match => match.Groups[1].Value.Replace(',', '.'))),
        ["percentages"] = new(Age(i => $"{i} %"), "holds percentages: 0 % (line 2)", "Write 0 instead of 0 %.", text => text.Replace(" %", "", StringComparison.Ordinal)),
        ["a currency"] = new(Age(i => $"£{i}"), "holds amounts with a currency: £0 (line 2)", "Write 0 instead of £0.", text => text.Replace("£", "", StringComparison.Ordinal)),
        ["a unit"] = new(Age(i => $"{i} km"), "holds numbers with a unit: 0 km (line 2)", "Write 0 instead of 0 km.", text => text.Replace(" km", "", StringComparison.Ordinal)),
        ["invisible characters"] = new(Age(i => $"{i}\u200B"), "holds invisible characters: 0{U+200B} (line 2)", "Write 0 instead of 0{U+200B}.", text => text.Replace("\u200B", "", StringComparison.Ordinal)),
        ["markers"] = new(
            Age(i => i % 3 == 0 ? "NA" : i % 7 == 0 ? "?" : $"{i}"), "times not a number in column age (NA on line 2; ? on line 9)", "Add \"NA\", \"?\" to the list data.missing in models/homes.yaml.", EditYaml: yaml => yaml.Replace("max_rejected: 0.05", "max_rejected: 0.05, missing: [\"NA\", \"?\"]", StringComparison.Ordinal)),
        ["two kinds in one column"] = new(
            Age(i => i % 5 == 0 ? "NA" : $"\"1,{200 + i}\""), "holds thousands separators: 1,201 (line 3), 1,202 (line 4), 1,203 (line 5) and a marker of missing values: NA (line 2)", "Write 1201 instead of 1,201. Add \"NA\" to the list data.missing",
            text => Quoted().Replace(text, match => match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal)), yaml => yaml.Replace("max_rejected: 0.05", "missing: [\"NA\"]", StringComparison.Ordinal)),
        ["two columns"] = new(
            Homes(400, (i, row) => row with { Age = i % 2 == 0 ? "yes" : "no", Area = $"{50 + (i % 150)} m²" }), "the column 'area' is to be numeric, and holds numbers with a unit: 50 m² (line 2)", "Write 50 instead of 50 m². Put 'age' under",
            text => text.Replace(" m²", "", StringComparison.Ordinal), ToCategorical),
        ["a target of words"] = new(
            Homes(400, (i, row) => row with { Price = i % 3 == 0 ? "yes" : "no" }), "the target 'price' must be a number, and holds yes and no: yes (line 2), no (line 3)", "Classification is not supported: write numbers, such as 1 and 0 for two words",
            text => text.Replace(",yes\n", ",1\n", StringComparison.Ordinal).Replace(",no\n", ",0\n", StringComparison.Ordinal)),
        ["an unknown target"] = new(
            Homes(400, (i, row) => i % 9 == 0 ? row with { Price = "NA" } : row), "times not a number in column price (NA on line 2)", "Remove the rows whose target is not known (\"NA\").", WithoutLines(",NA")),
        ["some bad values"] = new(
            Age(i => i % 10 == 0 ? "old" : $"{i}"), "40 of 400 rows are unusable, more than data.max_rejected (0.05) allows: 40 times not a number in column age (old on line 2).", "Or train without these rows: set data.max_rejected to 0.1 in models/homes.yaml.",
            EditYaml: yaml => yaml.Replace("0.05", "0.1", StringComparison.Ordinal)),
        ["a broken rule"] = new(
            Age(i => i % 10 == 0 ? $"-{i + 1}" : $"{i}"), "40 times age: min 0 (-1 on line 2; -11 on line 12; -21 on line 22)", "Mend or remove the rows that break a rule, or change data.rules in models/homes.yaml.", WithoutLines(",-"),
            Yaml: Yaml.Replace("max_rejected: 0.05", "max_rejected: 0.05, rules: { age: { min: 0 } }", StringComparison.Ordinal)),
        ["no target in some rows"] = new(Homes(400, (i, row) => i % 9 == 0 ? row with { Price = "" } : row), "times target missing (lines 2, 11, 20)", "Fill the target, or remove the rows without it.", WithoutLines(",", atEnd: true)),
        ["rows of commas"] = new(Homes(400) + string.Concat(Enumerable.Repeat(",,,,\n", 40)), "40 times no value in any feature (lines 402, 403, 404)", "Remove the rows without a value.", WithoutLines(",,,,")),
        ["values too many"] = new(Homes(400) + string.Concat(Enumerable.Repeat("1,2,3,Oslo, Norway,4\n", 40)), "40 times 6 values instead of 5 (lines 402, 403, 404)", "a value with a comma in it belongs in quotes.", text => text.Replace("Oslo, Norway", "\"Oslo, Norway\"", StringComparison.Ordinal)),
        ["a slip in a name"] = new(Homes(400).Replace("area", "aera", StringComparison.Ordinal), "the feature column 'area' is missing. Did you mean 'aera'?", "Rename 'aera' to 'area' in the header.", text => text.Replace("aera", "area", StringComparison.Ordinal)),
        ["an invisible slip"] = new(
            Homes(400).Replace("area", "ar\u200Bea", StringComparison.Ordinal), "the feature column 'area' is missing. Did you mean 'ar{U+200B}ea'?", "Remove U+200B, which cannot be seen, from 'ar{U+200B}ea' in the header.", text => text.Replace("\u200B", "", StringComparison.Ordinal)),
        ["missing beside unknown"] = new(
            Homes(400).Replace("area", "qm", StringComparison.Ordinal), "the feature column 'area' is missing. The file has: id, qm, age", "Add the column, or remove it from features in models/homes.yaml. What is not known: remove it, or add it to features or ignore in models/homes.yaml.",
            EditYaml: yaml => yaml.Replace("[area, age]", "[age]", StringComparison.Ordinal).Replace("[id]", "[id, qm]", StringComparison.Ordinal)),
        ["no target column"] = new(
            Homes(400).Replace("price", "value", StringComparison.Ordinal), "the target column 'price' is missing.", "or name another one as target in models/homes.yaml", EditYaml: yaml => yaml.Replace("target: price", "target: value", StringComparison.Ordinal)),
        ["an unknown column"] = new(Homes(400).Replace("\n", ",x\n", StringComparison.Ordinal), "the column 'x' is not known.", "Remove it, or add it to features or ignore in models/homes.yaml.", EditYaml: yaml => yaml.Replace("[id]", "[id, x]", StringComparison.Ordinal)),
        ["an index without a name"] = new(Unnamed(), "a column has no name.", "add it to ignore in models/homes.yaml (a column without a name is \"\" there", EditYaml: yaml => yaml.Replace("[id]", "[id, \"\"]", StringComparison.Ordinal)),
        ["commas at the end"] = new(
            Homes(400).Replace("\n", ",,\n", StringComparison.Ordinal), "a column has no name.", "add it to ignore in models/homes.yaml (a column without a name is \"\" there", EditYaml: yaml => yaml.Replace("[id]", "[id, \"\"]", StringComparison.Ordinal)),
        ["a name twice"] = new(Homes(400).Replace("id,", "age,", StringComparison.Ordinal), "the header has the column 'age' 2 times.", "Keep one of them, and remove the others from the file.", text => string.Join('\n', text.Split('\n').Select(line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..]))),
        ["no header"] = new(
            Homes(400)[(Header.Length + 1)..], "line 1 is a row, not a header: L0, 50, 0, Oslo, 100.", "in the order of the file's columns, which this file does not tell. The names, in alphabetical order: age, area, city, id, price.", text => $"{Header}\n{text}"),
        ["semicolons"] = new(Homes(400).Replace(',', ';'), "its values seem to be separated by ';'", "Save the file with commas between the values.", text => text.Replace(';', ',')),
        ["nothing"] = new("", "the file is empty.", "Fill it with a header line and rows.", _ => Homes(400)),
        ["only a header"] = new(Header + "\n", "the file has a header and no rows.", "Add rows; about 340 are enough.", _ => Homes(340)),
        ["too few rows"] = new(Homes(2), "2 usable rows are too few to split: ", "Add rows: about 340 are enough.", _ => Homes(340)),
        ["a constant target"] = new(Homes(400, (_, row) => row with { Price = "7" }), "the target column 'price' is 7 in every row", "Put rows into the file in which it differs", text => text + Homes(400)[(Header.Length + 1)..]),
        ["an empty column"] = new(Age(_ => ""), "the column 'age' has no value in any training row.", "move it from features to ignore in models/homes.yaml.", EditYaml: ToIgnored),
        ["an open quote"] = new(Homes(100, (i, row) => i == 50 ? row with { City = "\"Oslo" } : row), "line 52 has a quoted field that is never closed.", "double the quotes inside them.", text => text.Replace("\"Oslo", "\"\"\"Oslo\"", StringComparison.Ordinal)),
        ["JSON"] = new("""[{"area": 1}]""", "it is JSON, not CSV.", "Save the table as CSV in UTF-8.", _ => Homes(400)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_refusal_tells_to_do_leads_to_a_model(string name)
    {
        var told = Cases[name];

        var refused = Should.Throw<DatasetRejectedException>(() => Preprocess(told.Csv, told.Yaml), name);

        var lines = refused.Message.Split('\n');
        lines.Length.ShouldBe(2, refused.Message);
        lines[0].ShouldContain(told.Problem);
        lines[1].ShouldContain(told.Remedy);
        Encoding.UTF8.GetByteCount(refused.Message).ShouldBeLessThan(1000);
        Preprocess((told.Edit ?? Same)(told.Csv), (told.EditYaml ?? Same)(told.Yaml));
        folder.Report.Accepted.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Raising_what_may_be_rejected_is_never_named_where_no_row_would_be_left()
    {
        var refused = Should.Throw<DatasetRejectedException>(() => Preprocess(Homes(40, (i, row) => row with { Price = i % 2 == 0 ? "" : "NA" }), Yaml));

        refused.Message.ShouldNotContain("max_rejected to");
    }

    [Fact]
    public void A_file_whose_rows_are_mostly_set_aside_with_leave_tells_why_too_few_are_left()
    {
        var yaml = Yaml.Replace("0.05", "1", StringComparison.Ordinal);

        Should.Throw<DatasetRejectedException>(() => Preprocess(Homes(40, (_, row) => row with { Price = "" }), yaml)).Message
            .ShouldContain("40 of 40 rows are unusable, and the others are too few: 40 times target missing (lines 2, 3, 4).");
    }

    private void Preprocess(string csv, string yaml)
    {
        var read = ModelFileReader.Read(yaml, Model);
        read.Faults.ShouldBeEmpty();
        folder.Put(csv, "processing", "input", "drop", "drop.csv");
        folder.Put(JsonSerializer.SerializeToUtf8Bytes(read.Configuration!, ContractsJson.Default.ModelConfiguration), "processing", "input", "configuration", "configuration.json");
        PreprocessJob.Run(new ContainerFolders(folder.Base));
    }

    private sealed record Home(string Area, string Age, string City, string Price);

    private static string Homes(int count, Func<int, Home, Home>? change = null)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < count; i++)
        {
            var sound = new Home($"{50 + (i % 150)}", $"{i % 80}", i % 3 == 0 ? "Oslo" : "Lund", $"{100 + i}");
            var home = change?.Invoke(i, sound) ?? sound;
            text.Append(CultureInfo.InvariantCulture, $"L{i},{home.Area},{home.Age},{home.City},{home.Price}\n");
        }

        return text.ToString();
    }

    private static string Age(Func<int, string> age) => Homes(400, (i, home) => home with { Age = age(i) });

    private static string Unnamed() => string.Join('\n', Homes(400).TrimEnd().Split('\n').Select((line, i) => i == 0 ? "," + line : $"{i},{line}"));

    private static string ToCategorical(string yaml) => yaml.Replace("[area, age]", "[area]", StringComparison.Ordinal).Replace("[city]", "[city, age]", StringComparison.Ordinal);

    private static string ToIgnored(string yaml) => yaml.Replace("[area, age]", "[area]", StringComparison.Ordinal).Replace("[id]", "[id, age]", StringComparison.Ordinal);

    private static string Same(string text) => text;

    private static Func<string, string> WithoutLines(string part, bool atEnd = false) =>
        text => string.Join('\n', text.Split('\n').Where(line => atEnd ? !line.EndsWith(part, StringComparison.Ordinal) : !line.Contains(part, StringComparison.Ordinal)));

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
