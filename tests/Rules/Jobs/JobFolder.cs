using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Contracts;
using Contracts.Configuration;
using Contracts.Training;

namespace Tests.Rules.Jobs;

/// <summary>A temporary /opt/ml in which the real program runs.</summary>
internal sealed class JobFolder : IDisposable
{
    public string Base { get; } = Directory.CreateTempSubdirectory("jobs-").FullName;

    public string Message => File.ReadAllText(Path.Combine(Base, "output", "message"));

    public PreprocessReport Report => JsonSerializer.Deserialize(Output("report", "preprocess.json"), ContractsJson.Default.PreprocessReport)!;

    public string Output(params string[] parts) => File.ReadAllText(OutputPath(parts));

    public string[] Lines(params string[] parts) => File.ReadAllLines(OutputPath(parts));

    public string OutputPath(params string[] parts) => Path.Combine([Base, "processing", "output", .. parts]);

    public void Put(string text, params string[] parts) => Put(Encoding.UTF8.GetBytes(text), parts);

    public void Put(byte[] bytes, params string[] parts)
    {
        var path = Path.Combine([Base, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public int Preprocess(string csv, ModelConfiguration? configuration = null) => Preprocess(Encoding.UTF8.GetBytes(csv), configuration);

    public int Preprocess(byte[] csv, ModelConfiguration? configuration = null)
    {
        Put(csv, "processing", "input", "drop", "drop.csv");
        Put(JsonSerializer.SerializeToUtf8Bytes(configuration ?? Cars.Configuration, ContractsJson.Default.ModelConfiguration), "processing", "input", "configuration", "configuration.json");
        return Run("preprocess");
    }

    public int Run(string command)
    {
        using var process = Start(Base, [command], ("DROP_NAME", "cars.csv"));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Task.WaitAll(output, error);
        return process.ExitCode;
    }

    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(global::Jobs.Job).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SAGEMAKER_BASE_DIR"] = folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Base, recursive: true);
}
