namespace Local.Host.Lambda;

/// <summary>The command that runs a function's build.</summary>
public sealed record FunctionProgram(string File, IReadOnlyList<string> Arguments)
{
    static readonly string[] Builds = ["publish", "linux-x64/publish", ""];

    /// <summary>The newest build of the handler's assembly under a project folder; found again at each start, so a rebuild takes effect.</summary>
    public static FunctionProgram Find(string folder, string handler)
    {
        var root = Path.Combine(folder, "bin", "Release", "net10.0");
        var newest = Builds.Select(b => Path.Combine(root, b)).SelectMany(b => In(b, handler)).MaxBy(f => f.LastWriteTimeUtc)
            ?? throw new FileNotFoundException($"There is no build of {handler} under {root}; run: dotnet build {folder} -c Release");
        return newest.Extension == ".dll" ? new FunctionProgram(DotnetRoot.Command, [newest.FullName]) : new FunctionProgram(newest.FullName, []);
    }

    /// <summary>The assembly's own executable where there is one, whose age is the assembly's, else the assembly.</summary>
    static IEnumerable<FileInfo> In(string folder, string handler)
    {
        var (host, assembly) = (new FileInfo(Path.Combine(folder, handler)), new FileInfo(Path.Combine(folder, handler + ".dll")));
        if (host.Exists) yield return host;
        else if (assembly.Exists) yield return assembly;
    }
}
