namespace ModelFile;

/// <summary>Keys that are known and checked while the part behind them does not act yet: each gives a warning that names it.</summary>
public static class NotBuiltYet
{
    internal static IReadOnlyList<string> Warnings(Section file) =>
    [
        .. Whole(file, "monitor", "nothing is monitored yet"),
        .. Whole(file, "retrain", "nothing is trained again by itself yet"),
    ];

    private static IEnumerable<string> Whole(Section file, string key, string instead) =>
        file.Has(key) ? [$"{key}: not built yet; {instead}."] : [];
}
