using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bench.Api;

/// <summary>Where predictions spend their time: how long the endpoints took as the function says, and the function as Lambda says.</summary>
public sealed partial class Stages(ServingStack stack)
{
    readonly string log = Path.Combine(stack.Data, "logs", "lambda", "serverless-mlops-Predict.log");
    readonly List<double> endpoints = [];
    long from;

    public void Begin()
    {
        endpoints.Clear();
        from = new FileInfo(log).Length;
    }

    /// <summary>Takes note of the slowest endpoint of an answer.</summary>
    public void Note(string answer)
    {
        using var parsed = JsonDocument.Parse(answer);
        var candidates = parsed.RootElement.GetProperty("predictions")[0].GetProperty("candidates").EnumerateObject();
        var slowest = candidates.Max(c => c.Value.GetProperty("milliseconds").GetDouble());
        lock (endpoints) endpoints.Add(slowest);
    }

    /// <summary>The medians since Begin: an endpoint's answer, and a whole invocation of the function.</summary>
    public (double Endpoint, double Function) Medians()
    {
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Position = from;
        var durations = Duration().Matches(new StreamReader(stream).ReadToEnd()).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        return (Load.Percentiles.Median(endpoints), Load.Percentiles.Median(durations));
    }

    [GeneratedRegex(@"^REPORT .*\tDuration: ([0-9.]+) ms", RegexOptions.Multiline)]
    private static partial Regex Duration();
}
