using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Local.Host.SageMaker.Jobs;

namespace Local.Host.SageMaker.Transforms;

/// <summary>The small part of JSONPath that batch transform takes: names, indexes, lists of either, open slices and *.</summary>
public sealed partial class JsonFilter
{
    const int Longest = 63;

    [ThreadStatic]
    static List<Range>? fields;

    readonly IReadOnlyList<Step> steps;

    JsonFilter(string text, IReadOnlyList<Step> steps)
    {
        Text = text;
        this.steps = steps;
    }

    public string Text { get; }

    /// <summary>True for $, which changes nothing.</summary>
    public bool IsWhole => steps.Count == 0;

    /// <summary>True when the path fits a CSV record, which is an array of fields.</summary>
    public bool FitsCsv => IsWhole || steps is [IndexStep or SliceStep];

    public static JsonFilter Parse(string text)
    {
        if (text.Length > Longest) throw Wrong(text, $"it is longer than {Longest} characters");
        if (!text.StartsWith('$')) throw Wrong(text, "it must start with $");
        if (Forbidden().Match(text) is { Success: true } c) throw SageMakerErrors.Validation($"Unexpected \"{c.Value}\" in JsonPath {text}. Supported operators and symbols are letters, digits and $ [ ] * . space , : - '");
        List<Step> steps = [];
        for (var at = 1; at < text.Length;)
        {
            var match = StepText().Match(text, at);
            if (!match.Success) throw Wrong(text, $"\"{text[at..]}\" is no step: use .name, .*, [index], [index,index], [from:], ['name'] or ['name','name']");
            steps.Add(StepOf(text, match));
            at += match.Length;
        }
        return new JsonFilter(text, steps);
    }

    public JsonNode? Apply(JsonNode? node)
    {
        var results = new List<JsonNode?> { node };
        foreach (var step in steps) results = [.. results.SelectMany(r => step.Apply(r, Text))];
        if (steps is [.., NamesStep { Names.Length: > 1 } names]) return names.Object(results);
        return steps.All(s => s.IsSingle) ? results[0] : new JsonArray([.. results.Select(r => r?.DeepClone())]);
    }

    /// <summary>Writes the fields of a CSV record that the path keeps, with commas between them.</summary>
    public void WriteFields(ReadOnlySpan<byte> record, IBufferWriter<byte> output)
    {
        var all = fields ??= [];
        CsvFields.Split(record, all);
        if (steps is [IndexStep s])
        {
            for (var i = 0; i < s.Indexes.Length; i++)
            {
                if (i > 0) output.Write(","u8);
                output.Write(record[all[Within(s.Indexes[i], all.Count, Text)]]);
            }
        }
        else if (steps is [SliceStep slice])
        {
            // A slice is open, so what it keeps is the record's end as it stands.
            var start = slice.Start(all.Count);
            if (start < all.Count) output.Write(record[all[start].Start..]);
        }
        else output.Write(record);
    }

    internal static int Within(int index, int count, string path)
    {
        var at = index < 0 ? count + index : index;
        return at >= 0 && at < count ? at : throw new JobFailedException($"ClientError: the index {index} of {path} is out of range: the record has {count} elements.");
    }

    static Step StepOf(string text, Match match)
    {
        if (match.Groups["name"] is { Success: true } name) return name.Value == "*" ? new SliceStep(0) : new NamesStep([name.Value]);
        var inner = match.Groups["inner"].Value.Trim();
        if (inner == "*") return new SliceStep(0);
        var parts = inner.Split(',').Select(p => p.Trim()).ToList();
        if (parts.All(p => Quoted().IsMatch(p))) return new NamesStep([.. parts.Select(p => p[1..^1])]);
        if (inner.Contains(':')) return Slice(text, parts);
        if (parts.Exists(p => !Index().IsMatch(p))) throw Wrong(text, $"[{inner}] holds neither quoted names nor whole numbers");
        return new IndexStep([.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))]);
    }

    static SliceStep Slice(string text, List<string> parts)
    {
        if (parts.Count > 1) throw SageMakerErrors.Validation($"Invalid JsonPath {text}: only single range filters of format (eg: [1:]) are supported.");
        var ends = parts[0].Split(':');
        if (ends.Length != 2 || ends[0].Trim() is { Length: > 0 } from && !Index().IsMatch(from)) throw Wrong(text, $"[{parts[0]}] is no range");
        if (ends[1].Trim().Length > 0) throw SageMakerErrors.Validation($"Local mode refuses the closed range of {text}: AWS's documentation contradicts itself on whether the end belongs to it. Use an open range such as [1:] or list the indexes.");
        return new SliceStep(ends[0].Trim() is { Length: > 0 } start ? int.Parse(start, CultureInfo.InvariantCulture) : 0);
    }

    static Wire.AwsException Wrong(string path, string why) => SageMakerErrors.Validation($"Invalid JsonPath \"{path}\": {why}.");

    [GeneratedRegex(@"[^A-Za-z0-9$\[\]*. ,:\-']")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\G(?:\.(?<name>\*|[A-Za-z0-9-]+)|\[(?<inner>[^\[\]]+)\])")]
    private static partial Regex StepText();

    [GeneratedRegex(@"\A'[A-Za-z0-9 -]+'\z")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\A-?\d{1,9}\z")]
    private static partial Regex Index();
}
