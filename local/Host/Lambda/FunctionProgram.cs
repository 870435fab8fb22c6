namespace Local.Host.Lambda;

/// <summary>The command that runs a function's build.</summary>
public sealed record FunctionProgram(string File, IReadOnlyList<string> Arguments)
{
    static readonly string[] Publishes = ["linux-x64/publish", "publish"];

    /// <summary>The publish of the handler's assembly under a project folder, which starts faster, unless it is older than the build; found again at each start, so a rebuild takes effect.</summary>
    public static FunctionProgram Find(string folder, string handler)
    {
        var build = Path.Combine(folder, "bin", "Release", "net10.0");
        var publishes = Publishes.Select(p => Path.Combine(build, p)).Where(p => !IsStale(p, build));
        var program = publishes.Append(build).Select(f => Program(f, handler)).FirstOrDefault(p => p is not null)
            ?? throw new FileNotFoundException($"There is no build of {handler} under {build}; run: dotnet build {folder} -c Release");
        return program.Extension == ".dll" ? new FunctionProgram(DotnetRoot.Command, [program.FullName]) : new FunctionProgram(program.FullName, []);
    }

    /// <summary>Whether the build has an assembly that was not published since, be it a referenced one: the function's own stays as it is then.</summary>
    public static bool IsStale(string publish, string build) => new DirectoryInfo(build) is { Exists: true } built
        && built.EnumerateFiles("*.dll").Any(assembly => new FileInfo(Path.Combine(publish, assembly.Name)) is var published && (!published.Exists || published.LastWriteTimeUtc < assembly.LastWriteTimeUtc));

    /// <summary>The assembly's own executable where there is one, else the assembly.</summary>
    static FileInfo? Program(string folder, string handler) =>
        new[] { handler, handler + ".dll" }.Select(name => new FileInfo(Path.Combine(folder, name))).FirstOrDefault(file => file.Exists);
}
