using System.Text;
using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Monitoring;
using Jobs;
using Jobs.Monitoring;

namespace Tests.Rules.Jobs.Monitoring;

/// <summary>A baseline and the checks against it, in temporary /opt/ml folders, with the jobs run in this process.</summary>
internal sealed class MonitorFolder : IDisposable
{
    public static readonly DateTimeOffset Deployed = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string root = Directory.CreateTempSubdirectory("monitor-").FullName;

    public ModelConfiguration Configuration { get; init; } = Cars.Configuration;

    public IReadOnlyList<WatchedDeployment> Deployments { get; init; } =
    [
        new("xgboost", "used-car-price-xgboost", "run-2", Deployed, InService: true),
        new("linear-learner", "used-car-price-linear-learner", "run-2", Deployed, InService: true),
    ];

    public IReadOnlyList<string> OtherFeatures { get; set; } = [];

    public ContainerFolders Baseline => new(Path.Combine(root, "baseline"));

    public ContainerFolders Check => new(Path.Combine(root, "check"));

    public string Message => File.ReadAllText(Check.Message);

    public void Learn(string csv)
    {
        Put(Baseline, "training/training.csv", csv);
        Put(Baseline, "configuration/configuration.json", JsonSerializer.Serialize(Configuration, ContractsJson.Default.ModelConfiguration));
        DataBaselineJob.Run(Baseline);
    }

    /// <summary>Judges a CSV window.</summary>
    public DataFindings Judge(string csv)
    {
        PutCapture("window.csv", csv);
        return Judge();
    }

    public DataFindings Judge()
    {
        Put(Check, "configuration/configuration.json", JsonSerializer.Serialize(Configuration, ContractsJson.Default.ModelConfiguration));
        Put(Check, "check/check.json", JsonSerializer.Serialize(new("cars", "check-1", Deployed.AddDays(1), "run-2", Deployments) { OtherFeatures = OtherFeatures }, ContractsJson.Default.MonitorCheck));
        foreach (var file in Directory.GetFiles(Path.Combine(Baseline.Base, "processing", "output")))
            Put(Check, $"baseline/{Path.GetFileName(file)}", File.ReadAllText(file));
        DataMonitorJob.Run(Check);
        return JsonSerializer.Deserialize(Output("findings.json"), ContractsJson.Default.DataFindings)!;
    }

    public void PutCapture(string path, string text) => Put(Check, $"capture/{path}", text);

    public string Output(string name) => File.ReadAllText(Path.Combine(Check.Base, "processing", "output", name));

    public string[] OutputLines(string name) => File.ReadAllLines(Path.Combine(Check.Base, "processing", "output", name));

    public string BaselineOutput(string name) => File.ReadAllText(Path.Combine(Baseline.Base, "processing", "output", name));

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void Put(ContainerFolders folders, string path, string text)
    {
        var file = folders.Input(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
    }
}
