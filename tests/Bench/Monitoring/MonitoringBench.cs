using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;

namespace Bench.Monitoring;

/// <summary>Baseline and check of a million rows against pandas and numpy, and the memory of ten million.</summary>
public sealed class MonitoringBench : IBench
{
    const int Rows = 1_000_000;
    const int Rounds = 3;
    const double Goal = 5;

    public string Name => "monitoring";

    public async IAsyncEnumerable<Figure> MeasureAsync(BenchContext context)
    {
        var folder = Path.Combine(context.Folder, "monitoring");
        var program = await PublishAsync(context.Repository, Path.Combine(folder, "program"));
        var (baseline, check) = (Folder(folder, "baseline", "training/training.csv", Rows, 1), Folder(folder, "check", "capture/window.csv", Rows, 2));
        List<(double Ours, double Peer)> rounds = [];
        long memory = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var one = await JobAsync(program, baseline, "baseline");
            Copy(Path.Combine(baseline, "processing", "output"), Path.Combine(check, "processing", "input", "baseline"));
            var other = await JobAsync(program, check, "monitor");
            rounds.Add((one.Seconds + other.Seconds, await PeerAsync(baseline, check)));
            memory = Math.Max(memory, one.PeakBytes);
        }

        yield return Faster("baseline and check of 1,000,000 x 20 each, process starts included", rounds);
        var large = await JobAsync(program, Folder(folder, "large", "training/training.csv", 10 * Rows, 3), "baseline");
        yield return new("memory of a baseline, 10,000,000 rows to 1,000,000", Megabytes(large.PeakBytes), Megabytes(memory), large.PeakBytes / (double)memory, "<= 1.25x", large.PeakBytes <= 1.25 * memory);
    }

    static Figure Faster(string what, List<(double Ours, double Peer)> rounds)
    {
        var (ours, peer) = (Median(rounds.Select(r => r.Ours)), Median(rounds.Select(r => r.Peer)));
        return new(what, PerSecond(ours), PerSecond(peer), peer / ours, string.Create(CultureInfo.InvariantCulture, $">= {Goal:0}x"), peer / ours >= Goal);
    }

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    static string PerSecond(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{2 * Rows / seconds:#,0} rows/s");

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB");

    static string Folder(string root, string name, string data, int rows, int seed)
    {
        BenchContext.Say($"{rows} rows for the {name}");
        var configuration = new ModelConfiguration
        {
            Model = "wide",
            Target = "target",
            Features = new() { Numeric = [.. Enumerable.Range(0, WideTable.Numbers).Select(i => $"n{i:00}")], Categorical = [.. Enumerable.Range(0, WideTable.Texts).Select(i => $"c{i}")] },
            Algorithms = new Dictionary<string, AlgorithmSettings> { ["xgboost"] = new() },
            Gate = new() { Threshold = 1 },
        };
        string File(string path) => Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, name, "processing", "input", path))!).FullName + "/" + Path.GetFileName(path);
        System.IO.File.WriteAllBytes(File("configuration/configuration.json"), JsonSerializer.SerializeToUtf8Bytes(configuration, ContractsJson.Default.ModelConfiguration));
        System.IO.File.WriteAllBytes(File("check/check.json"), JsonSerializer.SerializeToUtf8Bytes(new("wide", "bench", DateTimeOffset.UnixEpoch, "run", []), ContractsJson.Default.MonitorCheck));
        WideTable.Write(File(data), rows, seed);
        return Path.Combine(root, name);
    }

    static async Task<(double Seconds, long PeakBytes)> JobAsync(string program, string folder, string command)
    {
        BenchContext.Say($"{command} in {Path.GetFileName(folder)}");
        var start = new ProcessStartInfo("dotnet", [program, command, "data"]) { RedirectStandardOutput = true };
        (start.Environment["SAGEMAKER_BASE_DIR"], start.Environment["DOTNET_TieredPGO"]) = (folder, "0");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        long peak = 0;
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(20)) != ended) peak = Math.Max(peak, Peak(process));
        return process.ExitCode == 0 ? (clock.Elapsed.TotalSeconds, peak) : throw new BenchException($"{command} failed: {System.IO.File.ReadAllText(Path.Combine(folder, "output", "message"))}");
    }

    static long Peak(Process process)
    {
        process.Refresh();
        return process.HasExited ? 0 : process.PeakWorkingSet64;
    }

    /// <summary>One process for both, so that it starts once where ours starts twice.</summary>
    static async Task<double> PeerAsync(string baseline, string check)
    {
        BenchContext.Say("pandas and numpy");
        var files = new[] { Path.Combine(baseline, "processing/input/training/training.csv"), Path.Combine(check, "processing/input/capture/window.csv") };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [BenchContext.Peer("baseline_and_check.py"), .. files]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new BenchException("The peer needs python3 with pandas and numpy: apt-get install python3-pandas.");
    }

    static async Task<string> PublishAsync(string repository, string folder)
    {
        BenchContext.Say("publishing the jobs");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(repository, "jobs"), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-o", folder]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Path.Combine(folder, "Jobs.dll") : throw new BenchException(output);
    }

    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) System.IO.File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}
