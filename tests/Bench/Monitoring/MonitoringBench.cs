using System.Diagnostics;
using System.Globalization;

namespace Bench.Monitoring;

/// <summary>Baseline and check of a million rows against pandas and numpy, and whether ten times as many rows take more memory.</summary>
public sealed class MonitoringBench : IBench
{
    const int Rows = 1_000_000;
    const int CapturedRows = 100_000;
    const int Rounds = 3;
    const double Goal = 5;
    const double MostGrowth = 1.25;

    public string Name => "monitoring";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var root = Path.Combine(context.Folder, "monitoring");
        var program = await PublishAsync(context.Repository, Path.Combine(root, "program"));
        var (baseline, check) = (JobFolder.Of(program, root, "baseline"), JobFolder.Of(program, root, "check"));
        Table(baseline.Input("training/training.csv"), Rows, 1);
        Table(check.Input("capture/window.csv"), Rows, 2);
        List<(MeasuredProcess Baseline, MeasuredProcess Check, MeasuredProcess Peer)> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            var learned = await baseline.RunAsync("baseline");
            check.Compare(baseline);
            rounds.Add((learned, await check.RunAsync("monitor"), await PeerAsync(baseline, check)));
        }

        yield return Faster("baseline and check of 1,000,000 x 20 each, process starts included", rounds.Select(r => (r.Baseline.Seconds + r.Check.Seconds, r.Peer.Seconds)), Goal);
        yield return Faster("  the same by processor time", rounds.Select(r => (r.Baseline.ProcessorSeconds + r.Check.ProcessorSeconds, r.Peer.ProcessorSeconds)));
        var large = JobFolder.Of(program, root, "large");
        Table(large.Input("training/training.csv"), 10 * Rows, 3);
        yield return Flat("memory of a baseline, 10,000,000 rows to 1,000,000", await large.RunAsync("baseline"), rounds.Select(r => r.Baseline));
        var window = JobFolder.Of(program, root, "large-check");
        File.Move(large.Input("training/training.csv"), window.Input("capture/window.csv"));
        window.Compare(baseline);
        yield return Flat("memory of a check, 10,000,000 rows to 1,000,000", await window.RunAsync("monitor"), rounds.Select(r => r.Check));
        File.Delete(window.Input("capture/window.csv"));
        var (few, many) = (await CapturedAsync("captured", CapturedRows), await CapturedAsync("many-captured", 10 * CapturedRows));
        yield return Flat("memory of a check of captured lines, 1,000,000 to 100,000", many, [few]);

        async Task<MeasuredProcess> CapturedAsync(string name, int rows)
        {
            BenchContext.Say($"{rows} captured lines");
            var folder = JobFolder.Of(program, root, name);
            CapturedLines.Write(check.Input("capture/window.csv"), rows, folder.Input("capture/0000.jsonl"));
            folder.Compare(baseline);
            return await folder.RunAsync("monitor");
        }
    }

    static Figure Faster(string what, IEnumerable<(double Ours, double Peer)> rounds, double? goal = null)
    {
        var (ours, peer) = (Median(rounds.Select(r => r.Ours)), Median(rounds.Select(r => r.Peer)));
        return new(what, PerSecond(ours), PerSecond(peer), peer / ours, goal is { } least ? string.Create(CultureInfo.InvariantCulture, $">= {least:0}x") : null, goal is null ? null : peer / ours >= goal);
    }

    static Figure Flat(string what, MeasuredProcess large, IEnumerable<MeasuredProcess> small)
    {
        var least = small.Max(run => run.PeakBytes);
        return new(what, Megabytes(large.PeakBytes), Megabytes(least), large.PeakBytes / (double)least, string.Create(CultureInfo.InvariantCulture, $"<= {MostGrowth:0.00}x"), large.PeakBytes <= MostGrowth * least);
    }

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    static string PerSecond(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{2 * Rows / seconds:#,0} rows/s");

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    static void Table(string file, int rows, int seed)
    {
        BenchContext.Say($"{rows} rows for {file}");
        WideTable.Write(file, rows, seed);
    }

    /// <summary>One process for both, so that it starts once where ours starts twice.</summary>
    static async Task<MeasuredProcess> PeerAsync(JobFolder baseline, JobFolder check)
    {
        BenchContext.Say("pandas and numpy");
        var run = await MeasuredProcess.RunAsync(new("/usr/bin/python3", [BenchContext.Peer("baseline_and_check.py"), baseline.Input("training/training.csv"), check.Input("capture/window.csv")]));
        return run.Succeeded ? run : throw new BenchException("The peer needs python3 with pandas and numpy: apt-get install python3-pandas.");
    }

    static async Task<string> PublishAsync(string repository, string folder)
    {
        BenchContext.Say("publishing the jobs");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(repository, "jobs"), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-o", folder]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(folder, "Jobs.dll") : throw new BenchException(output);
    }
}
