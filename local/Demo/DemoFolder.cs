using Local.Samples.Play;

namespace Local.Demo;

/// <summary>Where a demo writes: an empty folder, for its story begins with nothing in service.</summary>
public static class DemoFolder
{
    /// <param name="named">By the user; null for one of the demo's own, from which it removes what an earlier demo left.</param>
    public static string Prepare(string repository, string? named)
    {
        var folder = Path.GetFullPath(named ?? Path.Combine(repository, ".local", "demo"));
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return folder;
        if (named is not null) throw new PlayException($"{folder} is not empty, and the demo begins with nothing in service. Name an empty folder in LOCAL_DIR, or none.");
        Remove(folder);
        return folder;
    }

    static void Remove(string folder)
    {
        try
        {
            // Local mode holds this file while it uses the folder.
            using var held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException e)
        {
            throw new PlayException($"Another demo is using {folder}. Let it end, or name another folder in LOCAL_DIR. ({e.Message})");
        }
    }
}
