namespace Local.Algorithms.Channels;

/// <summary>Finds a channel's data files: hidden and underscored names are passed over, sub-folders are read to depth 3.</summary>
internal static class DataFiles
{
    private const int MaximumDepth = 3;

    public static IReadOnlyList<string> Find(string folder) =>
        Directory.Exists(folder) ? [.. Walk(folder, 1).Order(StringComparer.Ordinal)] : [];

    private static IEnumerable<string> Walk(string folder, int depth)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(IsData))
            yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (depth == MaximumDepth)
                Console.Error.WriteLine($"The depth of folder {folder} exceeds the limit {MaximumDepth}: files in {child} are not loaded.");
            else
                foreach (var file in Walk(child, depth + 1))
                    yield return file;
        }
    }

    private static bool IsData(string file) =>
        Path.GetFileName(file) is var name && name[0] is not ('.' or '_') && new FileInfo(file).Length > 0;
}
