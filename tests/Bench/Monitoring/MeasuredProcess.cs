using System.ComponentModel;
using System.Diagnostics;

namespace Bench.Monitoring;

/// <summary>What a process took from its start to its end, looked at every ten milliseconds. Once it has ended, and before that is known, it tells no memory any more.</summary>
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
        while (await Task.WhenAny(ended, Task.Delay(Interval)) != ended)
        {
            var (now, most) = Look(process);
            (processor, peak) = (now > processor ? now : processor, Math.Max(peak, most));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        await output;
        return new(seconds, processor.TotalSeconds, peak, process.ExitCode == 0);
    }

    static (TimeSpan Processor, long PeakBytes) Look(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return default; // it has just ended
        }
    }
}
