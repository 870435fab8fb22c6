using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Contracts;

/// <summary>Names that AWS must accept and people must recognise. SageMaker allows 63 characters of [a-z0-9-].</summary>
public static partial class Names
{
    /// <summary>
    /// The longest model name. Job names grow with each machine: model-run-xgb, then redrive and retry counts of train-model, of train-algorithm and of
    /// deploy-model: 28 + 1 + 20 + 1 + 3 + 1 + 3 * 3 = 63, with room for 99 redrives of each.
    /// </summary>
    public const int LongestModel = 28;

    private const int HashLength = 5;

    /// <summary>All algorithms, in the order in which results name them.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["xgboost", "linear-learner"];

    /// <summary>yyyyMMddHHmmss-xxxxx: the event's time and a hash of what was dropped, so that the same event gives the same run.</summary>
    public static string Run(DateTimeOffset time, string bucket, string key, string? versionId, string? sequencer) =>
        time.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "-" + Hash(string.Join('\n', bucket, key, versionId, sequencer));

    /// <summary>The run that a drop has instead where another drop of the same second has the first one; again the same for the same event.</summary>
    public static string OtherRun(string run, string source) => run[..^HashLength] + Hash(string.Join('\n', source, run));

    public static string Execution(string model, string run) => $"{model}-{run}";

    /// <summary>The start of all job names of an algorithm's run; the state machine adds redrive and retry counts.</summary>
    public static string Job(string model, string run, string algorithm) => $"{model}-{run}-{ShortName(algorithm)}";

    public static string Endpoint(string model, string algorithm) => $"{model}-{algorithm}";

    public static string ShortName(string algorithm) => algorithm switch
    {
        "xgboost" => "xgb",
        "linear-learner" => "lin",
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Known algorithms: xgboost, linear-learner."),
    };

    /// <summary>What a model may be called, as a sentence's part.</summary>
    public static string ModelRule => $"a model's name has at most {LongestModel} characters: lower-case letters, digits and single hyphens between them";

    public static bool IsModel(string name) => name.Length <= LongestModel && ModelPattern().IsMatch(name);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];

    [GeneratedRegex(@"^[a-z0-9](-?[a-z0-9])*\z")]
    private static partial Regex ModelPattern();
}
