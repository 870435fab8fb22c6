using System.ComponentModel;
using System.Diagnostics;

namespace Local.Host.SageMaker.Programs;

/// <summary>What a child process is started with.</summary>
/// <param name="Variables">All of its environment: nothing is inherited.</param>
public sealed record ChildStart(IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Variables, string Folder);

/// <summary>A program in a process group of its own, which ends with the host whatever ends the host.</summary>
public sealed class ChildProcess : IDisposable
{
    static readonly string[] Group = Wrapper("setsid");
    static readonly string[] DiesWithHost = Wrapper("setpriv", "--pdeathsig", "KILL", "--");
    readonly Process process;

    ChildProcess(Process process, Action<string> line, Action<string> error)
    {
        this.process = process;
        process.StandardInput.Close();
        Exited = EndAsync(ReadAsync(process.StandardOutput, line), ReadAsync(process.StandardError, error));
    }

    /// <summary>The exit code (128 + n after signal n), when the last line of output was read.</summary>
    public Task<int> Exited { get; }

    /// <param name="error">Takes the lines of standard error; null where they go with the others.</param>
    public static async Task<ChildProcess> StartAsync(ChildStart start, Action<string> line, Action<string>? error = null)
    {
        string[] command = [.. Group, .. DiesWithHost, .. start.Command];
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = start.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Clear();
        foreach (var (name, value) in start.Variables) info.Environment[name] = value;
        return new ChildProcess(await ChildStarter.StartAsync(info), line, error ?? line);
    }

    /// <summary>SIGTERM to the group, and SIGKILL when it is still there after the time given.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        Signal(Signals.Terminate);
        if (await Task.WhenAny(Exited, Task.Delay(grace)) != Exited) Signal(Signals.Kill);
        await Exited;
    }

    public void Dispose() => process.Dispose();

    void Signal(int signal)
    {
        if (Exited.IsCompleted) return;
        if (Group.Length > 0) _ = Signals.Send(-process.Id, signal);
        else EndTree();
    }

    // Without setsid (not Linux) there is no group to signal.
    void EndTree()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            Trace.WriteLine($"The process had ended already: {e.Message}");
        }
    }

    async Task<int> EndAsync(params Task[] output)
    {
        await process.WaitForExitAsync();
        // What the program left running holds its pipes open; it ends with it.
        if (Group.Length > 0) _ = Signals.Send(-process.Id, Signals.Kill);
        await Task.WhenAll(output);
        return process.ExitCode;
    }

    static async Task ReadAsync(StreamReader reader, Action<string> line)
    {
        while (await reader.ReadLineAsync() is { } text) line(text);
    }

    static string[] Wrapper(string tool, params string[] arguments)
    {
        string[] places = ["/usr/bin/" + tool, "/bin/" + tool];
        return OperatingSystem.IsLinux() && places.FirstOrDefault(File.Exists) is { } path ? [path, .. arguments] : [];
    }
}
