using System.Diagnostics;
using Local.Samples.Play;

namespace Local.Demo;

/// <summary>Local mode as a child process, ended with the demo.</summary>
public sealed class LocalMode : IAsyncDisposable
{
    readonly Process process;

    LocalMode(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    public int ProcessId => process.Id;

    public static async Task<LocalMode> StartAsync(string repository, string data)
    {
        // A port of its own, so that the demo runs beside a local mode that somebody is using.
        var port = Environment.GetEnvironmentVariable("PORT") is { Length: > 0 } given ? given : "0";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(repository, "local/Host/bin/Release/net10.0/LocalHost.dll"), "--port", port, "--data", data, "--repository", repository])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new LocalMode(process, line["ready ".Length..]);
            }

            Console.WriteLine(line);
        }

        throw new PlayException("Local mode ended before it was ready; what it said is above.");
    }

    public async ValueTask DisposeAsync()
    {
        // SIGTERM, so that it ends its functions, jobs and endpoints itself.
        if (!process.HasExited) Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
