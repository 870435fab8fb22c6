using System.Text;
using Jobs.Csv;
using Jobs.Features;
using Jobs.Monitoring.Capture;
using Jobs.Monitoring.Reading;

namespace Jobs.Monitoring.Quality;

/// <summary>Reads ground truth, row_id,{target}, keeping the labels of known rows; of several for a row the last one holds, in the order of file names and lines.</summary>
public sealed class Labels(string target, SetAside aside, CsvOutput unmatched)
{
    private const string NotLabels = "not a file of labels";
    private const string NoNumber = "label is no number";

    private readonly Dictionary<string, double> found = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, double> Found => found;

    public long Unmatched { get; private set; }

    public long Repeated { get; private set; }

    public long Corrected { get; private set; }

    /// <param name="isKnown">Whether some check has a row of this id.</param>
    public void Read(string folder, Func<string, bool> isKnown)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            try
            {
                ReadFile(path, name, isKnown);
            }
            catch (UnreadableCsvException broken)
            {
                aside.Add(new(name, 0), NotLabels, broken.Message);
            }
        }
    }

    private void ReadFile(string path, string name, Func<string, bool> isKnown)
    {
        using var stream = File.OpenRead(path);
        using var csv = new CsvRecords(stream);
        var header = csv.Read() ? Enumerable.Range(0, csv.Count).Select(field => Text(csv, field).TrimStart('\uFEFF')).ToList() : [];
        var (id, label) = (header.IndexOf("row_id"), header.IndexOf(target));
        if (id < 0 || label < 0)
        {
            aside.Add(new(name, 1), NotLabels, $"the header must have row_id and {target}; it is {string.Join(',', header)}");
            return;
        }

        while (csv.Read())
        {
            if (csv.IsBlank)
                continue;
            if (csv.Count != header.Count || !Number.TryParse(TextValue.Trim(csv[label]), out var value))
                aside.Add(new(name, csv.Line, id < csv.Count ? Text(csv, id) : null), NoNumber, null, string.Join(',', Enumerable.Range(0, csv.Count).Select(field => Text(csv, field))));
            else
                Take(Text(csv, id), value, isKnown);
        }
    }

    private void Take(string id, double value, Func<string, bool> isKnown)
    {
        if (!isKnown(id))
        {
            Unmatched++;
            unmatched.Write([id, value.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            return;
        }

        if (found.TryGetValue(id, out var before))
        {
            Repeated += before == value ? 1 : 0;
            Corrected += before == value ? 0 : 1;
        }

        found[id] = value;
    }

    private static string Text(CsvRecords csv, int field) => Encoding.UTF8.GetString(TextValue.Trim(csv[field]));
}
