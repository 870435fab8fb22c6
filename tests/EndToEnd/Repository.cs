namespace Tests.EndToEnd;

/// <summary>Where the checkout lies, and the real data beside it if there is any.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The folder of real data sets: SHARED_DATA, else shared/data beside the checkout; null when absent.</summary>
    public static string? RealData { get; } =
        new[] { Environment.GetEnvironmentVariable("SHARED_DATA"), Path.Combine(Root, "..", "shared", "data") }.FirstOrDefault(p => p is not null && Directory.Exists(p));

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Serverless.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}

/// <summary>A test on real data, skipped with a message where the data are not.</summary>
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute() => Skip = Repository.RealData is null ? "Real data are not here: set SHARED_DATA to their folder." : null;
}
