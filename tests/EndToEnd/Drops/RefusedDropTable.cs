using System.Text;

namespace Tests.EndToEnd.Drops;

/// <summary>Every drop that must be refused, with the sentences that tell its sender what, where and what to do.</summary>
static class RefusedDropTable
{
    public const string Model = "orchard";

    static readonly string[] Good = Orchards.Lines();

    public static IReadOnlyDictionary<string, Drop> Drops { get; } = new Dictionary<string, Drop>
    {
        ["empty"] = Csv("empty.csv", "", "empty.csv: the file is empty", "The file was refused: the file is empty.", "Fill it with a header line and rows."),
        ["header only"] = Csv("header-only.csv", Orchards.Header + "\n", "The file was refused: the file has a header and no rows.", "Add rows; about 340 are enough."),
        ["no target column"] = Csv("no-target.csv", Orchards.Csv(Good, "trees,age,soil,yeild"), "refused: the target column 'yield' is missing. Did you mean 'yeild'?", "Rename 'yeild' to 'yield' in the header."),
        ["unknown column"] = Csv("unknown-column.csv", Orchards.Csv(Good.Select(line => line + ",x"), Orchards.Header + ",colour"), "refused: the column 'colour' is not known.", "add it to features or ignore in models/orchard.yaml"),
        ["too many bad rows"] = Csv(
            "bad-rows.csv", Orchards.Csv([.. Good[..30], .. Enumerable.Repeat("many,3,clay,5", 10)]), "10 of 40 rows are unusable, more than data.max_rejected (0.05) allows: 10 times not a number in column trees (many on line 32).", "Write numbers, or nothing, in 'trees'."),
        ["broken quotes"] = Csv("quotes.csv", Orchards.Csv([.. Good[..50], "30,4,\"clay,100", .. Good[50..]]), "refused: line 52 has a quoted field that is never closed.", "Put values with commas, quotes or line breaks in quotes"),
        ["UTF-16"] = new($"{Model}/utf16.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Orchards.Csv(Good))], "refused: the text is UTF-16, not UTF-8.", "Save the file as UTF-8."),
        ["one row"] = Csv("one-row.csv", Orchards.Csv(Good.Take(1)), "refused: one usable row is too few", "Add rows: about 340 are enough."),
        ["constant target"] = Csv("constant.csv", Orchards.Csv(Good.Select(line => line[..line.LastIndexOf(',')] + ",7")), "refused: the target column 'yield' is 7 in every row, so there is nothing to learn."),
        ["no configuration"] = new("orchad/apples.csv", Bytes(Orchards.Csv(Good)), "refused: there is no model orchad; models/orchad.yaml does not exist.", "into the folder of a known model, or put the new model's YAML at s3://"),
        ["no CSV"] = Csv("apples.xlsx", "PK", "apples.xlsx is no CSV: its name does not end in .csv", "Drop a comma-separated UTF-8 file with a header line and a name ending in .csv in place of s3://"),
        ["unknown key"] = new("orchard-key/apples.csv", Bytes(Orchards.Csv(Good)), "models/orchard-key.yaml cannot be used", "line 10, column 1: serfing: unknown key; did you mean serving? Known here: model, target", "then drop apples.csv again"),
        ["wrong value"] = new("orchard-value/apples.csv", Bytes(Orchards.Csv(Good)), "line 10, column 23: data.max_rejected: a share from 0 to 1 belongs here, not few", "models/orchard-value.yaml"),
        ["no YAML"] = new("orchard-text/apples.csv", Bytes(Orchards.Csv(Good)), "models/orchard-text.yaml cannot be used", "line 11, column 1: this is not YAML: while parsing"),
        ["folder that is no model"] = new("My Orchard/apples.csv", Bytes(Orchards.Csv(Good)), "the folder \"My Orchard\" cannot be a model", "My Orchard/apples.csv into the folder of its model."),
        ["no folder"] = new("apples.csv", Bytes(Orchards.Csv(Good)), "apples.csv lies in no model's folder.", "training/{model}/apples.csv, with the model's name"),
    };

    /// <summary>The broken model files by model.</summary>
    public static IReadOnlyDictionary<string, string> Broken { get; } = new Dictionary<string, string>
    {
        ["orchard-key"] = Orchards.Yaml("orchard-key", more: "serfing: { instance: ml.m5.large }"),
        ["orchard-value"] = Orchards.Yaml("orchard-value", more: "data: { max_rejected: few }"),
        ["orchard-text"] = Orchards.Yaml("orchard-text", more: "serving: { instance: ml.m5.large"),
    };

    static Drop Csv(string name, string text, params string[] said) => new($"{Model}/{name}", Bytes(text), said);

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
