using System.Globalization;
using Local.Algorithms.Container;

namespace Local.Algorithms.LinearLearner.Training;

/// <summary>The lines from which SageMaker's metric definitions scrape.</summary>
internal sealed class TrainingLog(TextWriter output, TimeProvider time, string loss)
{
    public long Now => time.GetTimestamp();

    public void Epoch(int epoch, Candidate leader, bool validated)
    {
        Quality($"epoch={epoch.ToString(CultureInfo.InvariantCulture)}, train {loss}_objective", leader.TrainLoss);
        if (validated)
            Quality($"epoch={epoch.ToString(CultureInfo.InvariantCulture)}, validation {loss}_objective", leader.SelectionLoss);
    }

    public void Progress(double percent, long rows, long since)
    {
        var seconds = Math.Max(1e-6, time.GetElapsedTime(since).TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#progress_metric: host=algo-1, completed {percent:0.0###} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#throughput_metric: host=algo-1, train throughput={rows / seconds:0.0} records/second"));
    }

    public void Final(string channel, Quality quality)
    {
        Quality($"{channel} {loss}_objective", quality.Objective);
        Quality($"{channel} mse", quality.MeanSquare);
        Quality($"{channel} absolute_loss", quality.MeanAbsolute);
    }

    private void Quality(string what, double value) => output.WriteLine($"#quality_metric: host=algo-1, {what} <loss>={PythonText.Of(value)}");
}
