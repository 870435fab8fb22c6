using System.Runtime.InteropServices;

namespace Tests.Algorithms;

public sealed partial class TerminationTests
{
    private const int Terminate = 15;

    [Fact]
    public async Task Keeps_the_model_of_the_last_round_when_told_to_stop()
    {
        using var folder = Endless("true");

        (await StopAfterTwoRoundsAsync(folder)).ShouldBe(0);

        Directory.GetFiles(Path.Combine(folder.Root, "model")).ShouldBe([folder.Model]);
        IndependentLibrary.LoadAndPredict(folder.Model, SampleRows.Create(3, 1)).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Ends_without_a_model_when_termination_saves_none()
    {
        using var folder = Endless("false");

        (await StopAfterTwoRoundsAsync(folder)).ShouldNotBe(0);

        File.Exists(folder.Model).ShouldBeFalse();
    }

    private static TrainingFolder Endless(string save) =>
        new TrainingFolder(new() { ["num_round"] = "1000000", ["max_depth"] = "1", ["save_model_on_termination"] = save }).Data("train/a.csv", SampleRows.Create(200, 1).Csv());

    private static async Task<int> StopAfterTwoRoundsAsync(TrainingFolder folder)
    {
        using var process = AlgorithmProcess.Start(folder.Root, "xgboost", "train");
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("[2]", StringComparison.Ordinal))
            process.HasExited.ShouldBeFalse();
        SendSignal(process.Id, Terminate).ShouldBe(0);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
