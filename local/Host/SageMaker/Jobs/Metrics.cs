using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Local.Host.SageMaker.Jobs;

/// <summary>Scrapes metrics from a training job's log lines; the last value of each is the final one.</summary>
public sealed partial class Metrics(IReadOnlyList<(string Name, Regex Regex)>? definitions)
{
    readonly Dictionary<string, (float Value, DateTimeOffset At)> final = new(StringComparer.Ordinal);

    /// <summary>The request's own definitions, or the built-in algorithms' when it has none.</summary>
    public static Metrics From(JsonNode? definitions) =>
        new(definitions?.AsArray().Select(d => ((string)d!["Name"]!, UserRegex((string)d["Regex"]!))).ToList());

    /// <summary>A regular expression that is not one is refused; matching is bounded, since it runs on every line.</summary>
    public static Regex UserRegex(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
        }
        catch (ArgumentException e)
        {
            throw SageMakerErrors.Validation($"The metric definition's Regex \"{pattern}\" is not a regular expression: {e.Message}");
        }
    }

    public void Read(string line, DateTimeOffset now)
    {
        foreach (var (name, text) in definitions is null ? BuiltIn(line) : Defined(line))
            if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)) final[name] = (value, now);
    }

    public JsonArray Final() =>
        [.. final.Select(m => (JsonNode)new JsonObject { ["MetricName"] = m.Key, ["Value"] = m.Value.Value, ["Timestamp"] = SageMakerStore.Epoch(m.Value.At) })];

    IEnumerable<(string, string)> Defined(string line) =>
        from d in definitions
        let match = MatchInTime(d.Regex, line)
        where match is { Success: true, Groups.Count: > 1 }
        select (d.Name, match.Groups[1].Value);

    // A pattern too slow for a line finds nothing there; it must not fail the job.
    static Match? MatchInTime(Regex regex, string line)
    {
        try
        {
            return regex.Match(line);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    static IEnumerable<(string, string)> BuiltIn(string line)
    {
        if (Round().IsMatch(line))
            foreach (Match m in BoostingMetric().Matches(line)) yield return ($"{m.Groups[1].Value}:{m.Groups[2].Value}", m.Groups[3].Value);
        if (QualityMetric().Match(line) is { Success: true } q)
        {
            var objective = q.Groups["name"].Value.EndsWith("_objective", StringComparison.Ordinal);
            var suffix = objective && !q.Groups["epoch"].Success && q.Groups["split"].Value != "test" ? ":final" : "";
            yield return ($"{q.Groups["split"].Value}:{(objective ? "objective_loss" : q.Groups["name"].Value)}{suffix}", q.Groups["value"].Value);
        }
        if (Progress().Match(line) is { Success: true } p) yield return ("train:progress", p.Groups[1].Value);
        if (Throughput().Match(line) is { Success: true } t) yield return ("train:throughput", t.Groups[1].Value);
    }

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex Round();

    // The separator is a tab, which CloudWatch shows as #011.
    [GeneratedRegex(@"(?:#011|\t)(train|validation)-([^:\s]+):(\S+?)(?=#011|\s|$)")]
    private static partial Regex BoostingMetric();

    [GeneratedRegex(@"#quality_metric: host=\S+?, (?<epoch>epoch=\d+, )?(?:batch=\d+ )?(?<split>train|validation|test) (?<name>\S+) <\S+>=(?<value>\S+)")]
    private static partial Regex QualityMetric();

    [GeneratedRegex(@"#progress_metric: host=\S+, completed (\S+) %")]
    private static partial Regex Progress();

    [GeneratedRegex(@"#throughput_metric: host=\S+, train throughput=(\S+) records/second")]
    private static partial Regex Throughput();
}
