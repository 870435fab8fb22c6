using System.Text;
using Contracts.Scoring;

namespace PlanBatch;

/// <summary>What the results of a batch's files are called: as the files, and no two alike.</summary>
public static class ResultNames
{
    /// <summary>In bytes; a file system takes 255, and .rejected.csv follows.</summary>
    private const int Longest = 200;

    public static IReadOnlyList<string> Of(IReadOnlyList<string> files)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => Free(Cut(BatchKeys.Stem(file)), taken))];
    }

    /// <summary>Shortened between characters.</summary>
    public static string Cut(string stem)
    {
        while (Encoding.UTF8.GetByteCount(stem) > Longest) stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return stem;
    }

    private static string Free(string stem, HashSet<string> taken)
    {
        var free = stem;
        for (var number = 2; taken.Overlaps(Results(free)); number++) free = $"{stem}-{number}";
        taken.UnionWith(Results(free));
        return free;
    }

    private static string[] Results(string stem) => [stem + ".csv", stem + ".rejected.csv"];
}
