using System.Diagnostics;

namespace Bench.Batch;

/// <summary>Runs a peer's script and reads what it printed.</summary>
static class PythonPeer
{
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [BenchContext.Peer(script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new BenchException($"{script} failed. It needs Debian's python3-pandas and python3-xgboost. {await errors}");
    }
}
