using System.Text;

namespace Tests.EndToEnd.Monitoring;

/// <summary>Reads CSV as RFC 4180 has it, so that what a test accepts others can read.</summary>
static class Csv
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string text)
    {
        var records = Records(text).ToList();
        records.ShouldAllBe(record => record.Count == records[0].Count);
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    static IEnumerable<List<string>> Records(string text)
    {
        var (record, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (letter == '"') quoted = !quoted;
            else if (!quoted && letter is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (letter == ',') continue;
                yield return record;
                record = [];
            }
            else cell.Append(letter);
        }

        (quoted, record.Count, cell.Length).ShouldBe((false, 0, 0), "The text ends inside a record.");
    }
}
