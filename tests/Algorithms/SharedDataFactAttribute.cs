namespace Tests.Algorithms;

/// <summary>A test on a public data file that is not part of the repository: skipped, with the reason, where the file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        File = file;
        if (!System.IO.File.Exists(PathOf(file)))
            Skip = $"{file} is not in {Folder}: put it there, or set SHARED_DATA to its folder.";
    }

    public string File { get; }

    private static string Folder => Environment.GetEnvironmentVariable("SHARED_DATA") is { Length: > 0 } folder
        ? folder
        : Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "data"));

    public static string PathOf(string file) => Path.Combine(Folder, file);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && !System.IO.File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = parent;
        return folder.FullName;
    }
}
