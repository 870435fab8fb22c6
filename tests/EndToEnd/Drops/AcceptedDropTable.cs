using System.Text;

namespace Tests.EndToEnd.Drops;

/// <summary>Drops that are not as they should be and good enough all the same, with the numbers that the mail tells.</summary>
static class AcceptedDropTable
{
    static readonly string[] Good = Orchards.Lines();

    public static IReadOnlyDictionary<string, Drop> Drops { get; } = new Dictionary<string, Drop>
    {
        ["ten percent missing"] = new("orchard-gaps/gaps.csv", Bytes(Orchards.Csv(Good.Select(WithGap))), "rows accepted 300", "rows rejected 0", "numbers missing 30", " trees 30 "),
        ["letters among numbers"] = new("orchard-letters/letters.csv", Bytes(Orchards.Csv(Good.Select(WithLetters))), "rows read 300", "rows accepted 297", "rows rejected 3", " not a number in column age 3", "rejected/rejected.csv"),
        ["any key"] = new("orchard-key-of-any-kind/Äpfel & Birnen + 50 % 'süß' (1).csv", Bytes(Orchards.Csv(Good)), "Äpfel & Birnen + 50 % 'süß' (1).csv was dropped", "rows accepted 300"),
        ["as Excel writes it"] = new("orchard-excel/excel.csv", [.. Encoding.UTF8.Preamble, .. Bytes(Orchards.Csv(Good).Replace("\n", "\r\n", StringComparison.Ordinal))], "rows accepted 300", "numbers missing 0"),
        ["quoted"] = new("orchard-quoted/quoted.csv", Bytes(Orchards.Csv(Good.Select(Quoted), "\"note\"," + Orchards.Header)), "rows read 300", "rows accepted 300"),
        ["other order"] = new("orchard-order/order.csv", Bytes(Orchards.Csv(Good.Select(Reversed), "yield,soil,age,trees")), "rows accepted 300"),
    };

    static string WithGap(string line, int i) => i % 10 == 0 ? line[line.IndexOf(',')..] : line;

    static string WithLetters(string line, int i) => i % 100 == 7 ? string.Join(',', line.Split(',').Select((cell, column) => column == 1 ? "old" : cell)) : line;

    static string Quoted(string line) => "\"by the river, \"\"old\"\" side\nsecond line\"," + string.Join(',', line.Split(',').Select(cell => $"\"{cell}\""));

    static string Reversed(string line) => string.Join(',', line.Split(',').Reverse());

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
