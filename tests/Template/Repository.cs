using Local.Host.Template;

namespace Tests.Template;

/// <summary>The repository that these tests were built from, and its template as local mode resolves it.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static ResolvedTemplate Template { get; } = ResolvedTemplate.Load(Root, "http://127.0.0.1:4566");

    /// <summary>The template with another value of one parameter.</summary>
    public static ResolvedTemplate With(string parameter, string value) => ResolvedTemplate.Build(
        TemplateSource.Load(Path.Combine(Root, ResolvedTemplate.FileName)), new StackIdentity("serverless-mlops", "http://127.0.0.1:4566"), new Dictionary<string, string> { [parameter] = value });

    static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, ResolvedTemplate.FileName)))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No {ResolvedTemplate.FileName} above {AppContext.BaseDirectory}.");
        return folder;
    }
}
