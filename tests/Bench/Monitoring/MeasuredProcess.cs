using System.Diagnostics;

namespace Bench.Monitoring;

/// <summary>What a process took from its start to its end. Memory and processor time are looked at every ten milliseconds, so the last of them are missing, for us and for the peer alike.</summary>
public sealed record MeasuredProcess(double Seconds, double ProcessorSeconds, long PeakBytes, bool Succeeded)
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    public static async Task<MeasuredProcess> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, ended) = (process.StandardOutput.ReadToEndAsync(), process.WaitForExitAsync());
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (await Task.WhenAny(ended, Task.Delay(Interval)) != ended) (processor, peak) = Look(process) ?? (processor, peak);
        var seconds = clock.Elapsed.TotalSeconds;
        await output;
        return new(seconds, processor.TotalSeconds, peak, process.ExitCode == 0);
    }

    static (TimeSpan, long)? Look(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            return null; // it has just ended
        }
    }
}
