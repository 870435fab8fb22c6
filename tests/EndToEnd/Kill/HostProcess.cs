using System.Diagnostics;
using System.Globalization;

namespace Tests.EndToEnd.Kill;

/// <summary>Local mode as people run it: a process, which can be killed.</summary>
public sealed class HostProcess : IDisposable
{
    readonly Process process;
    readonly Task<string> said;

    HostProcess(Process process, Stack stack, Task<string> said) => (this.process, Stack, this.said) = (process, stack, said);

    public Stack Stack { get; }

    public static async Task<HostProcess> StartAsync(string data)
    {
        var host = Path.Combine(Repository.Root, "local/Host/bin/Release/net10.0/LocalHost.dll");
        var start = new ProcessStartInfo("dotnet", [host, "--port", "0", "--data", data, "--repository", Repository.Root]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("ready ", StringComparison.Ordinal)) return new HostProcess(process, Stack.Of(line["ready ".Length..], data), process.StandardOutput.ReadToEndAsync());
        throw new InvalidOperationException($"Local mode did not start: {await errors}");
    }

    public async Task KillAsync()
    {
        // The process alone: that its children end with it is its own affair.
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; the exit code, and what it said.</summary>
    public async Task<(int ExitCode, string Said)> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said);
    }

    /// <summary>Its children and their children, each with the moment it started, as ids are used again.</summary>
    public IReadOnlyList<(int Id, string Started)> Descendants()
    {
        var parents = Processes().ToLookup(p => p.Parent, p => (p.Id, p.Started));
        List<(int Id, string Started)> found = [.. parents[process.Id]];
        for (var i = 0; i < found.Count; i++) found.AddRange(parents[found[i].Id]);
        return found;
    }

    /// <summary>Those that still run; one that ended and waits to be collected does not.</summary>
    public static IReadOnlyList<int> Alive(IEnumerable<(int Id, string Started)> known) => [.. known.Intersect(Processes().Where(p => p.State != "Z").Select(p => (p.Id, p.Started))).Select(p => p.Id)];

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    static IEnumerable<(int Id, int Parent, string State, string Started)> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)))
        {
            if (Fields(folder) is not { } fields) continue;
            yield return (int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), fields[0], fields[19]);
        }
    }

    // The fields of /proc/ID/stat behind the name, which may hold anything, in brackets.
    static string[]? Fields(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
