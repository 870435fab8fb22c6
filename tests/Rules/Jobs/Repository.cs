namespace Tests.Rules.Jobs;

/// <summary>Places in and beside the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Public data sets, which are not part of the repository.</summary>
    public static string SharedData { get; } =
        Environment.GetEnvironmentVariable("SHARED_DATA") is { Length: > 0 } folder ? folder : Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Serverless.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}

/// <summary>A test that needs the public data sets; skipped, and saying so, where they are not.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() =>
        Skip = Directory.Exists(Repository.SharedData) ? null : $"{Repository.SharedData} is not there. Set SHARED_DATA to the folder with the public data sets.";
}

/// <summary>The same for tests with cases.</summary>
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() =>
        Skip = Directory.Exists(Repository.SharedData) ? null : $"{Repository.SharedData} is not there. Set SHARED_DATA to the folder with the public data sets.";
}
