using System.Diagnostics;

namespace Tests.EndToEnd;

/// <summary>The whole loop in a network namespace that has nothing but loopback.</summary>
public sealed class NoOutboundSocket
{
    [NamespaceFact]
    public async Task The_demo_reaches_its_end_with_loopback_only()
    {
        var data = Directory.CreateTempSubdirectory("loopback-only-").FullName;
        var script = $"ip link set lo up && exec dotnet {Repository.Root}/local/Demo/bin/Release/net10.0/Demo.dll {Repository.Root}";

        var (exit, output) = await RunAsync("unshare", ["--net", "--map-root-user", "sh", "-c", script], data);

        exit.ShouldBe(0, output);
        output.ShouldContain("Drop to served prediction");
        Directory.Delete(data, recursive: true);
    }

    internal static async Task<(int Exit, string Output)> RunAsync(string command, string[] arguments, string data)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LOCAL_DIR"] = data, ["PORT"] = "" } };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}

/// <summary>A test that needs a network namespace of its own, skipped with a message where none may be made.</summary>
public sealed class NamespaceFactAttribute : FactAttribute
{
    static readonly bool Possible = IsPossible();

    public NamespaceFactAttribute() => Skip = Possible ? null : "This machine does not let a test make a network namespace (unshare --net, ip).";

    static bool IsPossible()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["--net", "--map-root-user", "sh", "-c", "ip link set lo up"]) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
