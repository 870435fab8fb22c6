namespace Local.Host.Lambda;

/// <summary>The command that runs a function's build.</summary>
public sealed record FunctionProgram(string File, IReadOnlyList<string> Arguments)
{
    static readonly string[] Builds = ["publish", "linux-x64/publish", ""];

    /// <summary>The newest build of the handler's assembly under a project folder; found again at each start, so a rebuild takes effect.</summary>
    public static FunctionProgram Find(string folder, string handler)
    {
        var root = Path.Combine(folder, "bin", "Release", "net10.0");
        var newest = Builds.Select(b => Build(Path.Combine(root, b), handler)).OfType<(FileInfo Program, DateTime At)>().OrderByDescending(b => b.At).Select(b => b.Program).FirstOrDefault()
            ?? throw new FileNotFoundException($"There is no build of {handler} under {root}; run: dotnet build {folder} -c Release");
        return newest.Extension == ".dll" ? new FunctionProgram(DotnetRoot.Command, [newest.FullName]) : new FunctionProgram(newest.FullName, []);
    }

    /// <summary>The assembly's own executable where there is one, else the assembly; its age is the assembly's, because a rebuild may leave the executable as it is.</summary>
    static (FileInfo, DateTime)? Build(string folder, string handler)
    {
        var (host, assembly) = (new FileInfo(Path.Combine(folder, handler)), new FileInfo(Path.Combine(folder, handler + ".dll")));
        if (!host.Exists && !assembly.Exists) return null;
        return (host.Exists ? host : assembly, (assembly.Exists ? assembly : host).LastWriteTimeUtc);
    }
}
