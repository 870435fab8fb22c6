using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Tests.EndToEnd.Api;

/// <summary>Every example of docs/api.md, run as it stands there but for the model's name.</summary>
[Collection("stack")]
public sealed partial class Examples(SharedStack shared)
{
    static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/api.md"));

    [InterpreterTheory("bash", "curl")]
    [MemberData(nameof(Blocks), "bash")]
    public Task Curl(string code) => RunsAsync(code, "sh", "bash", "-euo", "pipefail");

    [InterpreterTheory("python3")]
    [MemberData(nameof(Blocks), "python")]
    public Task Python(string code) => RunsAsync(code, "py", "python3");

    [InterpreterTheory("node")]
    [MemberData(nameof(Blocks), "javascript")]
    public Task JavaScript(string code) => RunsAsync(code, "mjs", "node");

    [InterpreterTheory("dotnet")]
    [MemberData(nameof(Blocks), "csharp")]
    public Task CSharp(string code) => RunsAsync(code, "cs", "dotnet", "run");

    public static TheoryData<string> Blocks(string language) => [.. Fence().Matches(Page).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value)];

    async Task RunsAsync(string code, string extension, params string[] command)
    {
        var api = await CarsApi.InAsync(shared.Stack);
        var folder = Directory.CreateTempSubdirectory("example-").FullName;
        var file = Path.Combine(folder, "example." + extension);
        await File.WriteAllTextAsync(file, code.Replace("used-car-price", CarsApi.Model, StringComparison.Ordinal));
        var start = new ProcessStartInfo(command[0], [.. command[1..], file]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["API_URL"], start.Environment["API_KEY"]) = (api.Url, api.Key);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output + await errors);
        output.ShouldMatch(@"\d");
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("```(bash|python|javascript|csharp)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <summary>A theory that needs programs, skipped with a message where one is missing.</summary>
public sealed class InterpreterTheoryAttribute : TheoryAttribute
{
    public InterpreterTheoryAttribute(params string[] programs) => Skip = programs.FirstOrDefault(program => !IsThere(program)) is { } missing ? $"{missing} is not on this machine." : null;

    static bool IsThere(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
