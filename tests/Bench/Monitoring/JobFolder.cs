using System.Diagnostics;
using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;

namespace Bench.Monitoring;

/// <summary>The /opt/ml folder of a job over wide tables, and the job run in it.</summary>
public sealed record JobFolder(string Program, string Path)
{
    public static JobFolder Of(string program, string root, string name)
    {
        var folder = new JobFolder(program, System.IO.Path.Combine(root, name));
        var configuration = new ModelConfiguration
        {
            Model = "wide",
            Target = "target",
            Features = new() { Numeric = [.. Enumerable.Range(0, WideTable.Numbers).Select(i => $"n{i:00}")], Categorical = [.. Enumerable.Range(0, WideTable.Texts).Select(i => $"c{i}")] },
            Algorithms = new Dictionary<string, AlgorithmSettings> { ["xgboost"] = new() },
            Gate = new() { Threshold = 1 },
        };
        File.WriteAllBytes(folder.Input("configuration/configuration.json"), JsonSerializer.SerializeToUtf8Bytes(configuration, ContractsJson.Default.ModelConfiguration));
        File.WriteAllBytes(folder.Input("check/check.json"), JsonSerializer.SerializeToUtf8Bytes(new("wide", "bench", DateTimeOffset.UnixEpoch, "run", []), ContractsJson.Default.MonitorCheck));
        return folder;
    }

    /// <summary>Where an input is, with the folder made.</summary>
    public string Input(string path)
    {
        var file = System.IO.Path.Combine(Path, "processing", "input", path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        return file;
    }

    /// <summary>Takes what a baseline left.</summary>
    public void Compare(JobFolder baseline)
    {
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(baseline.Path, "processing", "output"))) File.Copy(file, Input($"baseline/{System.IO.Path.GetFileName(file)}"), overwrite: true);
    }

    public async Task<MeasuredProcess> RunAsync(string command)
    {
        BenchContext.Say($"{command} in {System.IO.Path.GetFileName(Path)}");
        var start = new ProcessStartInfo("dotnet", [Program, command, "data"]);
        start.Environment["SAGEMAKER_BASE_DIR"] = Path;
        var run = await MeasuredProcess.RunAsync(start);
        return run.Succeeded ? run : throw new BenchException($"{command} failed: {File.ReadAllText(System.IO.Path.Combine(Path, "output", "message"))}");
    }
}
