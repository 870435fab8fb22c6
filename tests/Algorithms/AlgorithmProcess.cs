using System.Diagnostics;

namespace Tests.Algorithms;

/// <summary>The real program, started as local mode starts it: a child process with a folder and an environment.</summary>
internal static class AlgorithmProcess
{
    public static Process Start(string folder, string algorithm, string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Algorithms.dll"), algorithm, command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SAGEMAKER_BASE_DIR"] = folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<TrainingResult> TrainAsync(TrainingFolder folder, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder.Root, folder.Algorithm, "train", environment);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var failure = Path.Combine(folder.Root, "output", "failure");
        return new TrainingResult(process.ExitCode, output, await errors, File.Exists(failure) ? await File.ReadAllTextAsync(failure) : null);
    }
}

/// <summary>What a training left behind besides its model.</summary>
internal sealed record TrainingResult(int ExitCode, string Output, string Errors, string? Failure)
{
    public string[] Rounds => [.. Output.Split('\n').Where(l => l.StartsWith('['))];
}
