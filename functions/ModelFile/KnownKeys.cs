using Contracts;

namespace ModelFile;

/// <summary>Every key of a model file by section; the editor schema and the reference page are held against it.</summary>
public static class KnownKeys
{
    public const string EachAlgorithm = "algorithms.*";
    public const string EachRule = "data.rules.*";

    private const string Rules = "data.rules";

    public static IReadOnlyDictionary<string, string[]> Sections { get; } = new Dictionary<string, string[]>
    {
        [""] = ["model", "target", "ignore", "features", "data", "split", "algorithms", "gate", "approval", "serving", "monitor", "retrain"],
        ["features"] = ["numeric", "categorical"],
        ["data"] = ["max_rejected", "missing", "rules"],
        ["split"] = ["train", "validation", "test", "by", "group"],
        ["algorithms"] = ["xgboost", "linear-learner"],
        [EachAlgorithm] = ["instance", "hyperparameters"],
        ["gate"] = ["metric", "threshold", "margin", "unjudged"],
        ["serving"] = ["strategy", "instance", "capture_percent", "autoscale", "clip"],
        ["serving.autoscale"] = ["min", "max", "invocations_per_instance"],
        ["monitor"] = ["every", "minimum_rows", "comparison", "threshold", "critical", "labels_within", "group"],
        ["retrain"] = ["on_drift", "cooldown", "max_age", "new_rows"],
        [EachRule] = ["min", "max", "in", "matches", "unique", "required"],
    };

    /// <summary>Whether the keys of a section are names that no list here knows: columns, or hyperparameters, which have tables of their own.</summary>
    public static bool AreFree(string path) =>
        path == Rules || (path.StartsWith("algorithms.", StringComparison.Ordinal) && path.EndsWith(".hyperparameters", StringComparison.Ordinal));

    public static string[] Of(string path) =>
        Sections[path.StartsWith(Rules + ".", StringComparison.Ordinal) ? EachRule : path.StartsWith("algorithms.", StringComparison.Ordinal) ? EachAlgorithm : path];

    /// <summary>The key that was probably meant: a similar one of the same section, else the same one of another section.</summary>
    public static string? Nearest(string path, string key)
    {
        var similar = Of(path).MinBy(known => EditDistance.Between(known, key))!;
        if (EditDistance.Between(similar, key) <= Math.Max(2, key.Length / 3)) return similar;
        var elsewhere = Sections.FirstOrDefault(section => section.Value.Contains(key)).Key;
        return elsewhere is null ? null : Join(elsewhere, key);
    }

    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
